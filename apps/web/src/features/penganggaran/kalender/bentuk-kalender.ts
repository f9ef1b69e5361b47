import type { Nada } from '../../../cip/cip.tsx'
import type { Jawaban } from '../../../connection/kontrak.ts'

/** A deadline of the budget year as the server tells it. */
export type Tenggat = Jawaban['kalender']['lihat'][number]

/** What a deadline's state is called, with its working days, and how it is coloured. */
export function sebutKeadaan({ keadaan, hariKerja, selesai }: Tenggat): {
  teks: string
  nada: Nada
} {
  switch (keadaan) {
    case 'selesai':
      return { teks: 'Selesai tepat waktu', nada: 'baik' }
    case 'terlambat':
      return { teks: `Selesai, terlambat ${hariKerja} hari kerja`, nada: 'waspada' }
    case 'lewat':
      return { teks: `Lewat ${hariKerja} hari kerja`, nada: 'buruk' }
    case 'dekat':
      return { teks: hariKerja === 0 ? 'Hari ini' : `${hariKerja} hari kerja lagi`, nada: 'waspada' }
    case 'nanti':
      return { teks: `${hariKerja} hari kerja lagi`, nada: 'netral' }
    case 'bersyarat':
      return { teks: selesai === null ? 'Bersyarat' : 'Selesai', nada: 'netral' }
  }
}
