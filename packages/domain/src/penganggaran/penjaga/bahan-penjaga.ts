import type { Tanggal } from '@benang/values/tanggal'

/** The doubts the guard knows; the last word of a finding's sentence is always the officer's. */
export const kodePenjaga = [
  'koefisien-beda',
  'harga-di-atas-standar',
  'harga-bergeser',
  'satuan-lain',
  'baris-ganda',
  'pecah-ambang',
] as const
export type KodePenjaga = (typeof kodePenjaga)[number]

/**
 * A line that buys something, as the guard sees it: of a working paper, a file taken in or a document. `id` is whatever the caller
 * finds the line by again, `sebutan` how a person finds it ("Baris 12"). Texts are as typed, '' where there is none.
 */
export type BarisPenjaga = {
  id: string
  /** The id the line keeps for ever, from the row of the working paper to the submitted document; '' where it has none. */
  tetap: string
  sebutan: string
  unitId: number
  /** Dotted codes. */
  subKegiatan: string
  rekening: string
  dana: string
  /** The heads it stands under ([#] paket, [-] keterangan), as one text. */
  kelompok: string
  uraian: string
  spesifikasi: string
  /** The coefficient as typed ("6 rim x 12 bulan") beside what was understood of it, ÷ 10^`skala`. */
  koefisienTeks: string
  koefisien: bigint
  skala: number
  satuan: string
  /** Sen for one satuan; sen of the whole line. */
  harga: bigint
  jumlah: bigint
  /** The price standard the line names, or null. */
  standarHargaId: string | null
}

/** A price standard in force: sen for one satuan. `sebutan` names list and decree ("SSH 2027, Kep. 12/2026"). */
export type StandarPenjaga = { satuan: string; harga: bigint; sebutan: string }

/** What the same thing cost in a year before: sen for one satuan. */
export type HargaLalu = { tahun: number; satuan: string; harga: bigint }

/** The same thing in another document of the year; `sebutan` names unit and document. */
export type BarisLain = { unitId: number; sebutan: string; rekening: string; satuan: string; jumlah: bigint }

/**
 * What the guard compares with. `standar` by the id a line names and by `kunciBarang`; `riwayat` and `lain` by `kunciBarang`.
 * What is missing is not guessed: without history no slip is found.
 */
export type BahanPenjaga = {
  tanggal: Tanggal
  standar: ReadonlyMap<string, StandarPenjaga>
  riwayat: ReadonlyMap<string, readonly HargaLalu[]>
  lain: ReadonlyMap<string, readonly BarisLain[]>
}

/**
 * A doubt about one line: a sentence with both figures, and what to do. `tanda` names the doubt by what it compared, so that a reason
 * given for it stays when lines move and falls away when the figures change.
 */
export type TemuanPenjaga = {
  kode: KodePenjaga
  barisId: string
  medan: 'koefisien' | 'harga' | 'satuan' | 'uraian'
  pesan: string
  saran: string
  tanda: string
}

/** One rule of the guard: looks once at all lines of a document, then answers the doubt about each, so that it stays linear. */
export type AturanPenjaga = {
  kode: KodePenjaga
  /** What it watches, as an officer would say it. */
  uraian: string
  siapkan(
    semua: readonly BarisPenjaga[],
    bahan: BahanPenjaga,
  ): (baris: BarisPenjaga) => DugaanPenjaga | undefined
}

/** A doubt before it knows its line; `banding` are the figures it compared. */
export type DugaanPenjaga = Pick<TemuanPenjaga, 'medan' | 'pesan' | 'saran'> & { banding: readonly unknown[] }
