import type { GalatSel } from '../baris.ts'
import { parseAcuan } from '../buku-kerja/acuan-sel.ts'
import { type GalatBaris, galatPembaca } from '../rujukan/galat-baris.ts'
import type { BerkasRka } from './baca-rka.ts'

// Their results are computed anew, so that a formula without one is no fault.
const dihitung = ['volume', 'jumlah']

/** What the reader found wrong with cells, where an RKA is read from them: other sheets and columns do not matter. */
export function galatSel(
  { letak, baris, galat: sudah }: BerkasRka,
  galat: readonly GalatSel[],
): readonly GalatBaris[] {
  const lines = new Set(baris.map((satu) => `${satu.lembar} ${satu.baris}`))
  const told = new Set(sudah.map((satu) => `${satu.lembar} ${satu.kolom}${satu.baris}`))
  return galat.flatMap((satu) => {
    if (told.has(`${satu.lembar} ${satu.sel}`)) return []
    const at = parseAcuan(satu.sel)
    const sini = letak.get(satu.lembar)
    if (at === null || sini === undefined || !lines.has(`${satu.lembar} ${at.baris}`)) return []
    const nama = [...sini].filter(([, kolom]) => kolom === at.kolom).map(([satuan]) => satuan)
    return nama.every((satuan) => dihitung.includes(satuan)) ? [] : [galatPembaca(satu)]
  })
}
