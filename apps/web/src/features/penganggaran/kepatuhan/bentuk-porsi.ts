import type { Nada } from '../../../cip/cip.tsx'
import type { Jawaban } from '../../../connection/kontrak.ts'
import { rupiahKata } from '../../../uang/uang.tsx'
import { tanggalPendek } from '../../../waktu/waktu.ts'

/** A share as the server answers it. */
export type Porsi = Jawaban['kepatuhan']['lihat'][number]

/** The state of a share: a colour and the words that say it. */
export function keadaanOf({ status, transisi }: Porsi): { nada: Nada; kata: string } {
  switch (status) {
    case 'terpenuhi':
      return { nada: 'baik', kata: 'terpenuhi' }
    case 'belum':
      return { nada: 'buruk', kata: 'belum terpenuhi' }
    case 'transisi':
      return {
        nada: 'waspada',
        kata: `belum, wajib sejak ${transisi === null ? '' : tanggalPendek(transisi)}`,
      }
    case 'dilaporkan':
      return { nada: 'netral', kata: 'dilaporkan saja' }
    case 'kosong':
      return { nada: 'netral', kata: 'belum ada angka' }
  }
}

/** How far it is to the threshold, in words; null where the law sets none. */
export function jarakKata({ jarak, arah }: Porsi): string | null {
  if (jarak === null || arah === null) return null
  const isKurang = jarak.startsWith('-')
  const jumlah = rupiahKata(isKurang ? jarak.slice(1) : jarak)
  if (arah === 'sedikitnya') return isKurang ? `kurang ${jumlah}` : `lebih ${jumlah}`
  return isKurang ? `melebihi batas ${jumlah}` : `masih ada ruang ${jumlah}`
}

/** `20.00` as `20,00%`. */
export function persenKata(wire: string): string {
  return `${wire.replace('.', ',')}%`
}
