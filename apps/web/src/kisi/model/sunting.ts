import type { CiriKisi } from './ciri.ts'
import type { IsiKisi } from './isi-kisi.ts'
import type { Ubahan } from './kontrak.ts'

type Sasaran = { ids: readonly string[]; medan: readonly string[] }

/** Writes one text into one cell; fields that come with it change too. */
export function isiSel(
  ciri: CiriKisi,
  barisId: string,
  isi: Readonly<Record<string, string>>,
): readonly Ubahan[] {
  const ikut = Object.keys(isi).flatMap((medan) => Object.entries(ciri.ikut?.(medan) ?? {}))
  return Object.entries({ ...Object.fromEntries(ikut), ...isi }).map(
    ([medan, nilai]): Ubahan => ({ op: 'isi', barisId, medan, nilai }),
  )
}

/** Writes the same text into every cell of a selection. */
export function isiRentang(ciri: CiriKisi, { ids, medan }: Sasaran, nilai: string): readonly Ubahan[] {
  return ids.flatMap((id) => medan.flatMap((satu) => isiSel(ciri, id, { [satu]: nilai })))
}

/** Ctrl+D: every row takes what stands in the first one of the selection. */
export function isiKeBawah(kisi: IsiKisi, ciri: CiriKisi, { ids, medan }: Sasaran): readonly Ubahan[] {
  const [first, ...rest] = ids
  const asal = first === undefined ? undefined : kisi.baris.get(first)
  if (asal === undefined) return []
  return rest.flatMap((id) => medan.flatMap((satu) => isiSel(ciri, id, { [satu]: asal.isi[satu] ?? '' })))
}

/** Ctrl+R: every cell takes what stands in the first column of the selection, row by row. */
export function isiKeKanan(kisi: IsiKisi, ciri: CiriKisi, { ids, medan }: Sasaran): readonly Ubahan[] {
  const [first, ...rest] = medan
  if (first === undefined) return []
  return ids.flatMap((id) => {
    const nilai = kisi.baris.get(id)?.isi[first] ?? ''
    return rest.flatMap((satu) => isiSel(ciri, id, { [satu]: nilai }))
  })
}

/** What a dragged handle writes: the cells it began from, over and over, into the cells it passed, outwards from the first ones. */
export function isiTarik(
  kisi: IsiKisi,
  ciri: CiriKisi,
  { asal, tujuan, arah }: { asal: Sasaran; tujuan: readonly string[]; arah: ArahTarik },
): readonly Ubahan[] {
  const isTegak = arah === 'bawah' || arah === 'atas'
  const isBalik = arah === 'atas' || arah === 'kiri'
  const from = isTegak ? asal.ids : asal.medan
  const source = isBalik ? from.toReversed() : from
  return tujuan.flatMap((satu, at) => {
    const pola = source[at % source.length] ?? ''
    const text = (id: string, medan: string) => kisi.baris.get(id)?.isi[medan] ?? ''
    if (isTegak) return asal.medan.flatMap((medan) => isiSel(ciri, satu, { [medan]: text(pola, medan) }))
    return asal.ids.flatMap((id) => isiSel(ciri, id, { [satu]: text(id, pola) }))
  })
}

/** Which way the handle is dragged. */
export type ArahTarik = 'bawah' | 'atas' | 'kanan' | 'kiri'

/** Takes rows away, the last one first, so that the way back puts each one where it was. */
export function hapusBaris(ids: readonly string[]): readonly Ubahan[] {
  return ids.toReversed().map((barisId): Ubahan => ({ op: 'hapus', barisId }))
}

/** New rows below a row (null: at the top), in their order. */
export function sisipBaris(
  baris: readonly Readonly<Record<string, string>>[],
  setelah: string | null,
  buatId: () => string,
): { ubahan: readonly Ubahan[]; ids: readonly string[] } {
  let above = setelah
  const ubahan = baris.map((isi): Ubahan => {
    const barisId = buatId()
    const satu: Ubahan = { op: 'sisip', barisId, setelah: above, isi }
    above = barisId
    return satu
  })
  return { ubahan, ids: ubahan.map(({ barisId }) => barisId) }
}

/** What a new row takes over from the one above it. */
export function isiTurun(
  ciri: CiriKisi,
  isi: Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  const fields = ciri.kolom.filter(({ turun }) => turun === true).map(({ medan }) => medan)
  return Object.fromEntries(fields.flatMap((medan) => (isi?.[medan] ? [[medan, isi[medan] ?? '']] : [])))
}

/** Writes copied cells over a selection: one cell fills all, a block goes where the cursor is and grows new rows. */
export function tulisBlok(
  kisi: IsiKisi,
  ciri: CiriKisi,
  { blok, ids, medan, buatId }: Sasaran & { blok: readonly (readonly string[])[]; buatId: () => string },
): readonly Ubahan[] {
  const [only] = blok[0] ?? []
  if (blok.length === 1 && blok[0]?.length === 1 && only !== undefined)
    return isiRentang(ciri, { ids, medan }, only)
  const known = blok.slice(0, ids.length)
  const written = known.flatMap((row, at) => isiSel(ciri, ids[at] ?? '', rowOf(row, medan)))
  const last = ids.at(-1) ?? null
  const turun = isiTurun(ciri, last === null ? undefined : kisi.baris.get(last)?.isi)
  const grown = blok.slice(ids.length).map((row) => ({ ...turun, ...rowOf(row, medan) }))
  return [...written, ...sisipBaris(grown, last, buatId).ubahan]
}

function rowOf(row: readonly string[], medan: readonly string[]): Record<string, string> {
  return Object.fromEntries(row.flatMap((text, at) => (medan[at] === undefined ? [] : [[medan[at], text]])))
}
