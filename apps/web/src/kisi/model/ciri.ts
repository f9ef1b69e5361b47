import type { Blok } from '@benang/imports/tempelan/blok'
import type { BarisKisi } from './kontrak.ts'

/** Something to choose in a cell: the text it writes there, and what else it fills in the row. */
export type PilihanSel = {
  kode: string
  nama: string
  isi?: Readonly<Record<string, string>>
}

/** What is wrong (`buruk`) or doubtful (`waspada`) at a cell, in words that say what to do; `ke`: an address where that is done. */
export type TemuanSel = {
  medan: string
  nada: 'buruk' | 'waspada'
  pesan: string
  ke?: { label: string; alamat: string }
}

/** A column of a grid, as data: what it is called, how it is drawn, what may stand in it. */
export type KolomKisi = {
  medan: string
  kepala: string
  lebar: number
  /** Digits stand at the right. */
  angka?: boolean
  /** Stays in sight while the others move sideways. */
  beku?: boolean
  /** Computed: shown, never typed. */
  hanyaBaca?: boolean
  /** What is shown where it is not the field itself. */
  tampil?: (baris: BarisKisi) => string
  /** A small line under the text, for instance the name of a code. */
  nama?: (baris: BarisKisi) => string
  /** The amount that subtotals add up; null: none yet. */
  jumlah?: (baris: BarisKisi) => bigint | null
  /** What may be chosen while `teks` is typed; an empty text asks for the first ones. */
  pilihan?: (teks: string, baris: BarisKisi) => readonly PilihanSel[] | Promise<readonly PilihanSel[]>
  /** Tab passes it; arrows and mouse reach it. */
  lewat?: boolean
  /** Any text may stand here: Enter keeps what is typed unless an entry of the list was gone to. */
  bebas?: boolean
  /** A new row takes this field over from the one above. */
  turun?: boolean
  /** How sheets head this column, lower case without signs. */
  judul?: RegExp
  /** True for what this column holds, to guess columns without heads. */
  kenal?: (sel: string) => boolean
}

/** One level of the tree: rows with the same text stand under one head. */
export type TingkatPohon = {
  medan: string
  /** Drawn before the text, such as `# ` for a paket. */
  awalan?: string
  /** The same for texts that mean the same, such as a code with and without zeros. */
  samakan?: (teks: string) => string
  /** The head's words; the text itself when absent. */
  judul?: (teks: string) => string
  /** The head of rows without this field; such rows have no head of this level when absent. */
  kosong?: string
}

/** What a grid is for: its columns, tree and checks. A value that stays the same while the page is open. */
export type CiriKisi = {
  nama: string
  kolom: readonly KolomKisi[]
  pohon: readonly TingkatPohon[]
  periksa: (baris: BarisKisi) => readonly TemuanSel[]
  /** Checks over all rows, such as twins; by row id. */
  periksaSemua?: (baris: readonly BarisKisi[]) => ReadonlyMap<string, readonly TemuanSel[]>
  tulisJumlah: (jumlah: bigint) => string
  /** Fields that come with a change of another, such as a mark that is taken off. */
  ikut?: (medan: string) => Readonly<Record<string, string>>
  /** Fields a pasted row gets besides its columns. */
  isiTempel?: Readonly<Record<string, string>>
  /** Knows this sheet's columns better than a guess by head and content. */
  tebak?: (blok: Blok) => Pemetaan
  /** Makes rows of a pasted block: heads and sums fall away, codes above hold for the rows below. */
  bacaTempel?: (blok: Blok, pemetaan: Pemetaan) => HasilTempel
  /** Pasted columns that are no columns of the grid, such as a unit that joins the coefficient. */
  kolomTempel?: readonly Pick<KolomKisi, 'medan' | 'kepala' | 'judul' | 'kenal'>[]
  /** The rows are given: none is added, repeated or taken away, and pasted lines go to the rows they name. */
  isTetap?: boolean
  /** The row a pasted line names, where the rows are given; null: none of them. */
  padanan?: (isi: Readonly<Record<string, string>>, baris: readonly BarisKisi[]) => string | null
  /** What is said when changes are where they belong; `Tersimpan` when absent. */
  kataTersimpan?: string
  /** A row nobody has begun. */
  isKosong: (baris: BarisKisi) => boolean
}

/** Whether the first row names the columns, and the field each column becomes; null: not taken over. */
export type Pemetaan = { isJudul: boolean; kolom: readonly (string | null)[] }

/** Rows out of pasted lines, and the lines that became none. */
export type HasilTempel = {
  baris: readonly Readonly<Record<string, string>>[]
  judul: readonly string[]
}

/** What a cell shows. */
export function textSel(kolom: KolomKisi, baris: BarisKisi): string {
  return kolom.tampil?.(baris) ?? baris.isi[kolom.medan] ?? ''
}

const terperiksa = new WeakMap<CiriKisi, WeakMap<BarisKisi, readonly TemuanSel[]>>()
const bersihSaja: readonly TemuanSel[] = []

/** The checks of a row, made once for each of its states: paste, screen and totals ask for the same ones. */
export function periksaSekali(ciri: CiriKisi, baris: BarisKisi): readonly TemuanSel[] {
  return once(terperiksa, ciri, baris, () => (ciri.isKosong(baris) ? bersihSaja : ciri.periksa(baris)))
}

const terhitung = new WeakMap<KolomKisi, WeakMap<BarisKisi, bigint | null>>()

/** What a row adds to the sum of a column, read once for each of its states; null: nothing. */
export function nilaiJumlah(kolom: KolomKisi, baris: BarisKisi): bigint | null {
  const { jumlah } = kolom
  return jumlah === undefined ? null : once(terhitung, kolom, baris, () => jumlah(baris))
}

function once<Key extends object, T>(
  known: WeakMap<Key, WeakMap<BarisKisi, T>>,
  key: Key,
  ...[baris, make]: [BarisKisi, () => T]
): T {
  const mine = known.get(key) ?? new WeakMap<BarisKisi, T>()
  known.set(key, mine)
  const kept = mine.get(baris)
  if (kept !== undefined) return kept
  const made = make()
  mine.set(baris, made)
  return made
}
