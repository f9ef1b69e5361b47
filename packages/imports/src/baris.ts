/** What a cell holds. A number keeps the digits of the file; a date is ISO text; an error is its sign (`#REF!`). */
export type JenisSel = 'teks' | 'angka' | 'tanggal' | 'logika' | 'galat'

/** One cell that is not empty. `kolom` counts from 1. */
export type Sel = {
  kolom: number
  teks: string
  jenis: JenisSel
  /** The formula behind the value, '' when only its result is in the file. A cached result is never to be trusted. */
  rumus?: string
}

/** One row that has cells, numbered as a spreadsheet shows it. */
export type Baris = { nomor: number; sel: readonly Sel[] }

/** A sheet, named when it begins. */
export type KepalaLembar = { nama: string; tampak: 'ya' | 'tersembunyi' | 'sangat tersembunyi' }

/** Something in a cell that no importer may take for a value. */
export type GalatSel = { lembar: string; sel: string; nilai: string; alasan: string }

/** Where rows go. A reader calls in order: a sheet, its rows, the next sheet. */
export type Penampung = {
  lembar: (kepala: KepalaLembar) => void
  baris: (baris: Baris) => void
  galat: (galat: GalatSel) => void
  /** What a person should know, though it stops nothing: hidden sheets, formulas. */
  peringatan: (pesan: string) => void
}

/** `28` as `AB`. */
export function namaKolom(kolom: number): string {
  let nama = ''
  for (let sisa = kolom; sisa > 0; sisa = Math.floor((sisa - 1) / 26))
    nama = String.fromCharCode(65 + ((sisa - 1) % 26)) + nama
  return nama
}
