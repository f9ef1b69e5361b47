import type { Baris } from '../baris.ts'

/** A column a list may have: its name here, the headings it is known by, and whether a table without it is no such list. */
export type Kolom = { nama: string; judul: readonly string[]; wajib?: true }

/** One way a list is laid out; the first whose required columns are all there is taken. */
export type Susunan = readonly Kolom[]

/** The heading found in a sheet: where each column stands (from 1). */
export type Kepala = { susunan: Susunan; letak: ReadonlyMap<string, number> }

/** A heading that stands in two columns, so that nobody knows which is meant. */
export type KepalaKembar = { kembar: string }

/** The heading in this row, if it is one. */
export function findKepala(baris: Baris, susunan: readonly Susunan[]): Kepala | KepalaKembar | undefined {
  for (const satu of susunan) {
    const letak = new Map<string, number>()
    for (const { nama, judul } of satu) {
      const cocok = baris.sel.filter(({ teks }) => judul.includes(plainJudul(teks)))
      if (cocok.length > 1 && cocok[1] !== undefined) return { kembar: cocok[1].teks }
      if (cocok[0] !== undefined) letak.set(nama, cocok[0].kolom)
    }
    if (satu.every(({ nama, wajib }) => wajib !== true || letak.has(nama))) return { susunan: satu, letak }
  }
  return undefined
}

/** What a table must have to be read, for the refusal: "kode, uraian". */
export function describeSusunan(susunan: readonly Susunan[]): string {
  return susunan
    .map((satu) =>
      satu
        .filter(({ wajib }) => wajib === true)
        .map(({ judul }) => judul[0])
        .join(', '),
    )
    .join('; atau ')
}

/** `Kode_Sub  Kegiatan` as `kodesubkegiatan`: only plain letters count, so a look-alike letter matches nothing. */
export function plainJudul(teks: string): string {
  return teks
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_./()\u200b\ufeff-]/g, '')
}
