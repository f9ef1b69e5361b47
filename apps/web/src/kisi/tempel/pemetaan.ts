import { bersih } from '@benang/values/bersih'
import type { Blok } from '@benang/imports/tempelan/blok'
import type { CiriKisi, HasilTempel, KolomKisi, Pemetaan } from '../model/ciri.ts'

type KolomTempel = Pick<KolomKisi, 'medan' | 'kepala' | 'judul' | 'kenal' | 'angka'>

/** What a pasted column can become, in the order of the grid. */
export function sasaranTempel(ciri: CiriKisi): readonly KolomTempel[] {
  return [...ciri.kolom.filter(({ hanyaBaca }) => hanyaBaca !== true), ...(ciri.kolomTempel ?? [])]
}

/** A guess of what each column is: by its head where the first row is one, else by what stands in it. */
export function tebakKolom(blok: Blok, ciri: CiriKisi): Pemetaan {
  if (ciri.tebak !== undefined) return ciri.tebak(blok)
  const sasaran = sasaranTempel(ciri)
  const heads = (blok[0] ?? []).map((text) => sasaranOfJudul(text, sasaran))
  const named = heads.filter((one) => one !== undefined)
  const isJudul = named.length >= 2 || (named.length === 1 && heads.length === 1)
  const taken = new Set<string>()
  const once = (guess: string | undefined): string | null => {
    if (guess === undefined || taken.has(guess)) return null
    taken.add(guess)
    return guess
  }
  if (isJudul) return { isJudul, kolom: heads.map(once) }
  const cells = (blok[0] ?? []).map((_, at) => cellsOf(blok, at))
  const byContent = cells.map((isi) =>
    once(sasaran.find(({ kenal }) => kenal !== undefined && most(isi, kenal))?.medan),
  )
  const free = sasaran.filter(({ medan, kenal }) => kenal === undefined && !taken.has(medan))
  const next = (isNumber: boolean) => {
    const at = free.findIndex(({ angka = false }) => angka === isNumber)
    return at === -1 ? null : (free.splice(at, 1)[0]?.medan ?? null)
  }
  const kolom = byContent.map(
    (known, at) => known ?? (cells[at]?.length ? next(most(cells[at] ?? [], isAngka)) : null),
  )
  return { isJudul, kolom }
}

/** The lines of a block by field, every text cleaned of what nobody sees and cut to what a cell may hold. */
export function barisTempelan(blok: Blok, pemetaan: Pemetaan, ciri: CiriKisi): HasilTempel {
  if (ciri.bacaTempel !== undefined) return ciri.bacaTempel(blok, pemetaan)
  const { isJudul, kolom } = pemetaan
  const baris = (isJudul ? blok.slice(1) : blok).map((row) => {
    const isi: Record<string, string> = {}
    for (const [at, medan] of kolom.entries()) {
      const text = medan === null ? '' : bersih((row[at] ?? '').slice(0, maxSel))
      if (medan !== null && text !== '') isi[medan] = text
    }
    return isi
  })
  return { baris: baris.filter((isi) => Object.keys(isi).length > 0), judul: [] }
}

/** True for numbers as sheets write them, with or without Rp. */
export function isAngka(cell: string): boolean {
  return /^(rp\.?)?[\s\d.,]+$/i.test(cell)
}

const maxSel = 2_000

function cellsOf(blok: Blok, at: number): readonly string[] {
  return blok.map((row) => bersih((row[at] ?? '').slice(0, 200))).filter((cell) => cell !== '')
}

function most(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(test).length * 2 > cells.length
}

function sasaranOfJudul(text: string, sasaran: readonly KolomTempel[]): string | undefined {
  const head = bersih(text.slice(0, 200))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return sasaran.find(({ judul }) => judul?.test(head) === true)?.medan
}
