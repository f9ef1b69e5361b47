import { sum } from '@benang/values/rupiah'
import type { FaktaBaris } from '../sistem/aturan.ts'
import { bagianOf } from './bagian-apbd.ts'

type Jalur = Pick<FaktaBaris, 'unitId' | 'subKegiatan' | 'danaId'>

/** The plafon a line draws from, by name: unit, sub kegiatan and source of funds. */
export function jalurPlafon({ unitId, subKegiatan, danaId }: Jalur): string {
  return `${unitId} ${subKegiatan} ${danaId}`
}

/** What lines of spending, or of plafon, come to per plafon, in sen. */
export function jumlahPerPlafon(
  baris: readonly (Jalur & Pick<FaktaBaris, 'rekening' | 'jumlah'>)[],
): ReadonlyMap<string, bigint> {
  const berplafon = baris.filter(({ rekening }) => rekening === '' || bagianOf(rekening) === 'belanja')
  const groups = Map.groupBy(berplafon, jalurPlafon)
  return new Map([...groups].map(([jalur, rows]) => [jalur, sum(rows.map(({ jumlah }) => jumlah))]))
}
