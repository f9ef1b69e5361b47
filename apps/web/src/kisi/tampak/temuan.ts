import { type CiriKisi, periksaSekali, type TemuanSel } from '../model/ciri.ts'
import { barisUrut, type IsiKisi } from '../model/isi-kisi.ts'
import type { BarisKisi } from '../model/kontrak.ts'

/** What is wrong or doubtful in each row; rows that did not change keep the same list. */
export type Temuan = { of: (baris: BarisKisi) => readonly TemuanSel[]; rusak: () => readonly string[] }

/** Checks over the rows of one grid: each row once for each of its states, twins once for each state of all rows. */
export function createTemuan(ciri: CiriKisi): (kisi: IsiKisi) => Temuan {
  const joined = new WeakMap<BarisKisi, { extra: readonly TemuanSel[]; list: readonly TemuanSel[] }>()
  let last: { kisi: IsiKisi; temuan: Temuan } | null = null
  return (kisi) => {
    if (last?.kisi === kisi) return last.temuan
    const rows = barisUrut(kisi)
    const extra = ciri.periksaSemua?.(rows) ?? new Map<string, readonly TemuanSel[]>()
    const of = (baris: BarisKisi) => {
      const more = extra.get(baris.id)
      if (more === undefined) return periksaSekali(ciri, baris)
      const known = joined.get(baris)
      if (known !== undefined && sameList(known.extra, more)) return known.list
      const list = [...periksaSekali(ciri, baris), ...more]
      joined.set(baris, { extra: more, list })
      return list
    }
    let bad: readonly string[] | null = null
    const rusak = () =>
      (bad ??= rows.filter((baris) => of(baris).some(({ nada }) => nada === 'buruk')).map(({ id }) => id))
    last = { kisi, temuan: { of, rusak } }
    return last.temuan
  }
}

function sameList(a: readonly TemuanSel[], b: readonly TemuanSel[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ pesan, medan }, at) => pesan === b[at]?.pesan && medan === b[at]?.medan)
  )
}
