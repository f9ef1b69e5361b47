import { bersih } from '@benang/values/bersih'
import type { Blok } from './blok.ts'

/** What a column of a block may become, as data. */
export type Sasaran<Nama extends string = string> = {
  sasaran: Nama
  /** How sheets head it: lower case, without signs. */
  judul?: RegExp | undefined
  /** True for what stands in it; asked in the order of the list. */
  kenal?: ((sel: string) => boolean) | undefined
  /** Takes the next column of numbers or of words that nothing else was known by, from left to right. */
  isi?: 'angka' | 'kata' | undefined
}

/** A guess of what each column is (null: not taken over): by its head where the first row is one, else by what stands in it. */
export function tebakPemetaan<Nama extends string>(
  blok: Blok,
  sasaran: readonly Sasaran<Nama>[],
): { isJudul: boolean; kolom: readonly (Nama | null)[] } {
  const heads = (blok[0] ?? []).map((text) => byJudul(text, sasaran))
  const named = heads.filter((one) => one !== undefined)
  const isJudul = named.length >= 2 || (named.length === 1 && heads.length === 1)
  const taken = new Set<Nama>()
  const once = (guess: Nama | undefined): Nama | null => {
    if (guess === undefined || taken.has(guess)) return null
    taken.add(guess)
    return guess
  }
  if (isJudul) return { isJudul, kolom: heads.map(once) }
  const cells = (blok[0] ?? []).map((_, at) => cellsOf(blok, at))
  const known = cells.map((isi) =>
    once(sasaran.find(({ kenal }) => kenal !== undefined && most(isi, kenal))?.sasaran),
  )
  const next = (isi: 'angka' | 'kata') =>
    once(sasaran.find((satu) => satu.isi === isi && !taken.has(satu.sasaran))?.sasaran)
  const kolom = known.map((satu, at) => {
    const isi = cells[at] ?? []
    return satu ?? (isi.length === 0 ? null : next(most(isi, isAngka) ? 'angka' : 'kata'))
  })
  return { isJudul, kolom }
}

/** True for numbers as sheets write them, with or without Rp. */
export function isAngka(cell: string): boolean {
  return /^(rp\.?)?[\s\d.,]+$/i.test(cell)
}

function byJudul<Nama extends string>(text: string, sasaran: readonly Sasaran<Nama>[]): Nama | undefined {
  const head = bersih(text.slice(0, 200))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return sasaran.find(({ judul }) => judul?.test(head) === true)?.sasaran
}

/** Enough to tell a column by; a sheet of thousands of lines says no more. */
const contoh = 200

function cellsOf(blok: Blok, at: number): readonly string[] {
  return blok
    .slice(0, contoh)
    .map((row) => bersih((row[at] ?? '').slice(0, 200)))
    .filter((cell) => cell !== '')
}

function most(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length * 2 > cells.length
}
