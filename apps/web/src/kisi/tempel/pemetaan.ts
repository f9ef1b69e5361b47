import type { Blok } from '@benang/imports/tempelan/blok'
import { tebakPemetaan } from '@benang/imports/tempelan/tebak-pemetaan'
import type { CiriKisi, HasilTempel, KolomKisi, Pemetaan } from '../model/ciri.ts'

type KolomTempel = Pick<KolomKisi, 'medan' | 'kepala' | 'judul' | 'kenal' | 'angka'>

/** What a pasted column can become, in the order of the grid. */
export function sasaranTempel(ciri: CiriKisi): readonly KolomTempel[] {
  return [...ciri.kolom.filter(({ hanyaBaca }) => hanyaBaca !== true), ...(ciri.kolomTempel ?? [])]
}

/** A guess of what each column is; a grid that knows its sheets better says so itself. */
export function tebakKolom(blok: Blok, ciri: CiriKisi): Pemetaan {
  if (ciri.tebak !== undefined) return ciri.tebak(blok)
  const sasaran = sasaranTempel(ciri).map(({ medan, judul, kenal, angka = false }) => ({
    ...{ sasaran: medan, judul, kenal },
    isi: kenal !== undefined ? undefined : angka ? ('angka' as const) : ('kata' as const),
  }))
  return tebakPemetaan(blok, sasaran)
}

/** The block from its head on: a title above the names of the columns is no line. */
export function dariJudul(blok: Blok, ciri: CiriKisi): { blok: Blok; pemetaan: Pemetaan; dilewati: number } {
  const first = tebakKolom(blok, ciri)
  for (let at = 1; !first.isJudul && at < Math.min(maxPembuka, blok.length - 1); at++) {
    const rest = blok.slice(at)
    const pemetaan = tebakKolom(rest.slice(0, 1), ciri)
    if (pemetaan.isJudul && pemetaan.kolom.filter((satu) => satu !== null).length >= 2)
      return { blok: rest, pemetaan, dilewati: at }
  }
  return { blok, pemetaan: first, dilewati: 0 }
}

const maxPembuka = 12

/** The lines of a block by field, as they stand there. */
export function barisTempelan(blok: Blok, pemetaan: Pemetaan, ciri: CiriKisi): HasilTempel {
  if (ciri.bacaTempel !== undefined) return ciri.bacaTempel(blok, pemetaan)
  const { isJudul, kolom } = pemetaan
  const baris = (isJudul ? blok.slice(1) : blok).map((row) => {
    const isi: Record<string, string> = {}
    for (const [at, medan] of kolom.entries()) {
      const text = medan === null ? '' : (row[at] ?? '')
      if (medan !== null && text !== '') isi[medan] = text
    }
    return isi
  })
  return { baris: baris.filter((isi) => Object.keys(isi).length > 0), judul: [] }
}
