import { bersih } from '@benang/values/bersih'
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

const maxSel = 2_000
