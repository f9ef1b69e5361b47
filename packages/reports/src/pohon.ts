import { compareSegmen, parseSegmen } from '@benang/values/kode'
import { invariant } from '@benang/values/invariant'
import { sum } from '@benang/values/rupiah'
import type { Baris, Kolom, Tabel } from './laporan.ts'

/** One level of a tree: which group a value falls into, and what that group is called. */
export type Jenjang<Nilai> = (nilai: Nilai) => { kode: string; uraian: string }

/** Rows of a tree of groups: a subtotal for each group above, a rincian for each at the last level, ordered by code. */
export function barisPohon<Nilai>(
  nilai: readonly Nilai[],
  {
    jenjang,
    sel,
    tingkat = 0,
  }: {
    jenjang: readonly Jenjang<Nilai>[]
    /** The cells of one group, from what is in it. */
    sel: (kelompok: { kode: string; uraian: string }, isi: readonly Nilai[]) => Baris['sel']
    tingkat?: number
  },
): readonly Baris[] {
  const [level, ...below] = jenjang
  if (level === undefined) return []
  const groups = [...Map.groupBy(nilai, (satu) => level(satu).kode).values()]
  const named = groups.flatMap((isi) => (isi[0] === undefined ? [] : [{ nama: level(isi[0]), isi }]))
  return named
    .toSorted((a, b) => compareKode(a.nama.kode, b.nama.kode))
    .flatMap(({ nama, isi }): readonly Baris[] => [
      { jenis: below.length === 0 ? 'rincian' : 'subtotal', tingkat, sel: sel(nama, isi) },
      ...barisPohon(isi, { jenjang: below, sel, tingkat: tingkat + 1 }),
    ])
}

/** Order of printed codes: by number, segment by segment; what is no number (`X.XX`) comes after, as text. */
export function compareKode(left: string, right: string): number {
  const [a, b] = [parseSegmen(left), parseSegmen(right)]
  if (a !== null && b !== null) return compareSegmen(a, b)
  if (a !== null || b !== null) return a !== null ? -1 : 1
  return left === right ? 0 : left < right ? -1 : 1
}

/** Holds a table to its own arithmetic: every subtotal is the sum of the rincian below it, in every column of money. */
export function checkSubtotal({ kolom, baris }: Pick<Tabel, 'kolom' | 'baris'>): void {
  for (const [index, row] of baris.entries()) {
    if (row.jenis !== 'subtotal') continue
    const rest = baris.slice(index + 1)
    const end = rest.findIndex((next) => next.tingkat <= row.tingkat)
    const below = (end === -1 ? rest : rest.slice(0, end)).filter((next) => next.jenis === 'rincian')
    for (const column of uangColumns(kolom))
      invariant(
        row.sel[column] === jumlahKolom(below, column),
        `subtotal ${String(row.sel[0])} is not the sum of its lines`,
      )
  }
}

/** The sum of a column of money over the rincian among some rows. */
export function jumlahKolom(baris: readonly Baris[], column: number): bigint {
  return sum(
    baris
      .filter(({ jenis }) => jenis === 'rincian')
      .map(({ sel }) => sel[column])
      .filter((sel) => typeof sel === 'bigint'),
  )
}

function uangColumns(kolom: readonly Kolom[]): readonly number[] {
  return kolom.flatMap(({ jenis }, index) => (jenis === 'uang' ? [index] : []))
}
