/** A formula with what it gives now. A long one may stand once, at the cell `induk`, for the cells of `rentang` that share it. */
export type RumusBuku = {
  rumus: string
  hasil: string | number
  bersama?: { induk: string; rentang: string }
}

/** A cell: text, a number, or a formula. */
export type SelBuku = string | number | null | RumusBuku

/** How a column looks and whether people write in it. */
export type KolomBuku = {
  lebar: number
  jenis: 'teks' | 'uang' | 'bilangan'
  tersembunyi?: boolean
  /** Cells of plain rows may be written in although the sheet is locked. */
  terbuka?: boolean
}

/** Looks of a row: titles, the head of the table, the levels of the tree, lines, empty lines to fill in, the total. */
export type GayaBaris =
  | 'judul'
  | 'teks'
  | 'kepala'
  | 'tingkat1'
  | 'tingkat2'
  | 'tingkat3'
  | 'baris'
  | 'kosong'
  | 'jumlah'

export type BarisBuku = {
  gaya: GayaBaris
  sel: readonly SelBuku[]
  /** Every cell open, also of columns that are locked elsewhere. */
  terbuka?: true
}

/** What cells of a range may hold: one of a list (a range or words), or a number from a least one; `tegas` refuses others. */
export type PilihanSel = {
  rentang: string
  dari: { daftar: string } | { paling: number } | 'bebas'
  petunjuk: string
  tegas: boolean
}

export type LembarKerja = {
  nama: string
  tampak: 'ya' | 'tersembunyi' | 'sangat tersembunyi'
  kolom: readonly KolomBuku[]
  baris: readonly BarisBuku[]
  /** Rows that stay in sight, from the top. */
  beku: number
  /** Locked without a password: against slips, not against people. */
  terkunci: boolean
  pilihan: readonly PilihanSel[]
  /** The rows repeated on each printed page, or null. */
  ulang: number | null
}

/** A workbook to be filled in elsewhere and read back, as a value; packages/render writes it. */
export type BukuKerja = { judul: string; lembar: readonly LembarKerja[] }

/** `28` as `AB`. */
export function hurufKolom(kolom: number): string {
  let nama = ''
  for (let sisa = kolom; sisa > 0; sisa = Math.floor((sisa - 1) / 26))
    nama = String.fromCharCode(65 + ((sisa - 1) % 26)) + nama
  return nama
}
