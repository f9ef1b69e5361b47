import type { Baris, KepalaLembar } from '../baris.ts'
import { type Kepala, type Kolom, plainJudul } from '../rujukan/kepala.ts'

/** A column an import can take: as `Kolom`, with the word people know it by and what belongs into it. */
export type KolomImpor = Kolom & { label: string; bantuan?: string }

/** The ways a kind of import may be laid out; one of them must have all its required columns. */
export type Sasaran = readonly (readonly KolomImpor[])[]

/** Which row of a sheet names the columns, and which column (from 1) is taken for what. */
export type PemetaanLembar = { lembar: string; barisKepala: number; letak: Readonly<Record<string, number>> }

/** The beginning of a sheet, enough to recognise it and to show samples. */
export type LembarBacaan = KepalaLembar & { jumlahBaris: number; awal: readonly Baris[] }

/** A row under its heading. */
export type BarisTerpeta = { lembar: string; baris: Baris; kepala: Pick<Kepala, 'letak'> }

/** What a heading is taken for: exactly known, or only alike. */
export type Dugaan = { nama: string; pasti: boolean }

/** Headings as one text, so that a layout once mapped by hand is known again. */
export function sidikKepala({ sel }: Baris): string {
  return sel.map(({ kolom, teks }) => `${kolom}:${plainJudul(teks)}`).join('|')
}

/** The layout whose required columns all have a place; undefined while none has. */
export function susunanTerpenuhi(sasaran: Sasaran, letak: Readonly<Record<string, number>>) {
  return sasaran.find((susunan) => susunan.every(({ nama, wajib }) => wajib !== true || nama in letak))
}

/** Required columns without a place, of the layout that lacks the fewest. */
export function kolomKurang(
  sasaran: Sasaran,
  letak: Readonly<Record<string, number>>,
): readonly KolomImpor[] {
  const kurang = sasaran.map((susunan) =>
    susunan.filter(({ nama, wajib }) => wajib === true && !(nama in letak)),
  )
  return kurang.toSorted((a, b) => a.length - b.length)[0] ?? []
}

/** Every target of all layouts, each once. */
export function semuaKolom(sasaran: Sasaran): readonly KolomImpor[] {
  return [...new Map(sasaran.flat().map((kolom) => [kolom.nama, kolom])).values()]
}

/**
 * Where the heading of a sheet stands and what its columns are taken for; undefined when no row looks like one. A layout
 * known exactly wins over more columns that are only alike.
 */
export function tebakPemetaan(lembar: LembarBacaan, sasaran: Sasaran): PemetaanLembar | undefined {
  const calon = lembar.awal.map((baris) => {
    const letak = letakOf(baris, sasaran)
    const penuh = susunanTerpenuhi(sasaran, letak) !== undefined
    return { baris, letak, nilai: Object.keys(letak).length + (penuh ? 1000 : 0) }
  })
  const [best] = calon.toSorted((a, b) => b.nilai - a.nilai || a.baris.nomor - b.baris.nomor)
  if (best === undefined || best.nilai < 2) return undefined
  return { lembar: lembar.nama, barisKepala: best.baris.nomor, letak: best.letak }
}

/** The columns of one row taken as headings, under the layout that fits them best. */
export function letakOf(baris: Baris, sasaran: Sasaran): Readonly<Record<string, number>> {
  const calon = sasaran.map((susunan) => letakSusunan(baris, susunan))
  const nilai = (letak: Readonly<Record<string, number>>) =>
    Object.keys(letak).length + (susunanTerpenuhi(sasaran, letak) === undefined ? 0 : 1000)
  return calon.toSorted((a, b) => nilai(b) - nilai(a))[0] ?? {}
}

/** A heading that stands twice is taken for nothing: nobody knows which is meant. */
function letakSusunan({ sel }: Baris, susunan: Sasaran[number]): Readonly<Record<string, number>> {
  const letak = new Map<string, number>()
  for (const exact of [true, false])
    for (const { nama, judul } of susunan) {
      const taken = new Set(letak.values())
      if (letak.has(nama)) continue
      const cocok = sel.filter(({ kolom, teks }) => !taken.has(kolom) && isJudul(teks, judul, exact))
      const [satu] = cocok
      if (satu !== undefined && cocok.length === 1) letak.set(nama, satu.kolom)
    }
  return Object.fromEntries(letak)
}

function isJudul(teks: string, judul: readonly string[], exact: boolean): boolean {
  const polos = plainJudul(teks)
  if (exact) return judul.includes(polos)
  return polos.length <= 60 && judul.some((satu) => satu.length >= 5 && polos.includes(satu))
}
