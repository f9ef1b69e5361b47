import { parseUang } from '@benang/values/parse-uang'
import type { Pembaca } from './baca-baris.ts'

/**
 * An amount of a cell in sen, null when it is empty. A number cell has the digits of the file, with a point. Text is read as people
 * write it; what could be two amounts is refused: `1.000` as text is a thousand, `12,345` may be either.
 */
export function readAngka(p: Pembaca, kolom: string): bigint | null {
  const teks = p.teks(kolom)
  if (teks === null) return null
  if (p.isAngka(kolom)) return senOf(p, kolom, teks)
  const hasil = parseUang(teks)
  if (hasil.keadaan === 'kosong') return null
  if (hasil.keadaan === 'terbaca' && hasil.peringatan === undefined) return hasil.jumlah
  const alasan =
    hasil.keadaan === 'terbaca' ? `"${teks}" dapat berarti dua jumlah` : `"${teks}" bukan jumlah rupiah`
  p.tolak(kolom, { alasan, saran: 'Tulis 1250000 atau 1.250.000,00, atau format selnya Angka.' })
  return null
}

function senOf(p: Pembaca, kolom: string, teks: string): bigint | null {
  if (/^\d{1,15}(\.\d{1,2}0*)?$/.test(teks)) {
    const [bulat = '0', pecahan = ''] = teks.split('.')
    return BigInt(bulat) * 100n + BigInt(pecahan.slice(0, 2).padEnd(2, '0'))
  }
  p.tolak(kolom, {
    alasan: `${teks} negatif, terlalu besar, atau lebih halus dari satu sen`,
    saran: 'Isi jumlah rupiah nol atau lebih, paling banyak dua angka di belakang koma.',
  })
  return null
}
