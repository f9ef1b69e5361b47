import { batas } from '../batas.ts'
import { BerkasDitolak } from '../berkas-ditolak.ts'
import { parseAcuan } from './acuan-sel.ts'

/** Merged areas of one sheet, added as they are read. Too large and overlapping ones are refused. */
export function collectGabungan(lembar: string): (ref: string) => void {
  const taken = new Set<number>()
  return (ref) => {
    const area = parseArea(ref)
    if (area === null) throw new BerkasDitolak('BAD_REF', 'Sel gabungan tidak terbaca.', `${lembar}!${ref}`)
    const { dari, ke } = area
    const size = (ke.kolom - dari.kolom + 1) * (ke.baris - dari.baris + 1)
    if (size > batas.gabungan || taken.size + size > batas.gabunganSemua)
      throw new BerkasDitolak(
        'MERGE_TOO_BIG',
        `Sel gabungan meliputi ${size} sel. Lepaskan gabungan itu lalu simpan ulang.`,
        `${lembar}!${ref}`,
      )
    for (let { baris } = dari; baris <= ke.baris; baris += 1)
      for (let { kolom } = dari; kolom <= ke.kolom; kolom += 1) {
        const cell = baris * 16_385 + kolom
        if (taken.has(cell))
          throw new BerkasDitolak('MERGE_OVERLAP', 'Dua gabungan sel bertindihan.', `${lembar}!${ref}`)
        taken.add(cell)
      }
  }
}

function parseArea(ref: string) {
  const [first = '', last = first] = ref.split(':')
  const dari = parseAcuan(first)
  const ke = parseAcuan(last)
  if (dari === null || ke === null || ke.kolom < dari.kolom || ke.baris < dari.baris) return null
  return { dari, ke }
}
