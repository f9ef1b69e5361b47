import type { Rupiah } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'

/** What a column holds: `uang` sen, `persen` hundredths of a percent (9375n = 93,75 %), the rest text. */
export type JenisKolom = 'kode' | 'uraian' | 'teks' | 'uang' | 'persen'

/** `nama` is the column's stable name in csv and json, `judul` what people read above it. */
export type Kolom = { nama: string; judul: string; jenis: JenisKolom }

/** Text, or bigint in a column of money or percent; null where there is nothing to say. */
export type Sel = string | bigint | null

/** `judul` opens a part, `rincian` is counted, `subtotal` sums the rincian below it, `jumlah` closes a part. */
export type Baris = {
  jenis: 'judul' | 'rincian' | 'subtotal' | 'jumlah'
  /** Depth in the tree, 0 at the top. */
  tingkat: number
  sel: readonly Sel[]
}

export type Tabel = { judul: string | null; kolom: readonly Kolom[]; baris: readonly Baris[] }

/** What stands before or after the main table. */
export type Bagian =
  | { jenis: 'fakta'; fakta: readonly { label: string; nilai: string }[] }
  | { jenis: 'alinea'; teks: string }
  | { jenis: 'tabel'; tabel: Tabel }

/** One place to sign, as the office was held on that date. `sebutan` is the word above it ("Mengetahui"). */
export type Penandatangan = {
  sebutan: string | null
  tanggal: Tanggal | null
  jabatan: string
  /** `Plt.`, `Plh.`, `Pj.`, `a.n.` or nothing. */
  awalan: string | null
  nama: string
  pangkat: string | null
  nip: string | null
}

/** Marks a sheet must not lose: void or taken back, a draft, a copy of what another system issued, fictional data. */
export type Tanda = 'tidak_berlaku' | 'rancangan' | 'salinan_kerja' | 'data_contoh'

/** What a printed sheet says of the document it shows, so that anybody can look it up. `sidik` hex. */
export type Verifikasi = { kode: string; sidik: string; versi: number }

/** A report or a printed form as a value; the writers of packages/render turn it into files and add nothing to it. */
export type Laporan = {
  /** Stable name of the kind of report, also the stem of file names: `lra-ringkas`. */
  kode: string
  pemda: string
  /** The unit it is about; null: the whole pemda. */
  unit: string | null
  judul: string
  nomor: string | null
  /** Lines below the title: the year, the date. */
  keterangan: readonly string[]
  arah: 'tegak' | 'rebah'
  pembuka: readonly Bagian[]
  tabel: Tabel
  penutup: readonly Bagian[]
  /** An amount that is also written in words. */
  terbilang: { label: string; jumlah: Rupiah } | null
  catatan: readonly string[]
  tempat: string | null
  penandatangan: readonly Penandatangan[]
  tanda: readonly Tanda[]
  verifikasi: Verifikasi | null
}
