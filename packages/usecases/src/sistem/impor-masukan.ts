import type { Baris, GalatSel, KepalaLembar } from '@benang/imports/baris'
import type { PilihanBaca } from '@benang/imports/rujukan/baris-rujukan'
import type { NamaDaftar } from '@benang/imports/rujukan/daftar'
import type { Tanggal } from '@benang/values/tanggal'
import type { Lebar } from '@benang/values/kode'
import type { GalatBaris } from '@benang/imports/rujukan/galat-baris'

/** Lists that belong to a pemda; all others are the nation's. */
export const daftarPemda = ['organisasi', 'standar-harga'] as const satisfies readonly NamaDaftar[]

/** A file that was read, to be taken into a list. */
export type MasukanImpor = {
  daftar: NamaDaftar
  /** Name of the edition; '' for the units of a pemda, which have none. */
  edisi: string
  /** Legal basis; null keeps that of an edition that is there. */
  dasar: string | null
  /** First fiscal year that uses the edition; null changes nothing. */
  sejakTahun: number | null
  /** Printed widths of a new edition's codes; null: as its regulation is known to print them. */
  lebar: Lebar | null
  pilihan: PilihanBaca & {
    /** The edition that a map comes from; it leads to `keEdisi`. */
    dariEdisi?: string
    keEdisi?: string
    /** A decree of standard prices: the days it holds, and whether it only adds to the lists before it. */
    sejak?: Tanggal
    sampai?: Tanggal
    tambahan?: true
    /** Code of the SKPD that keeps the treasury. */
    skpkd?: string
  }
  berkas: { nama: string; sidik: string }
  /** Sheets and rows in order; may be asked for again. */
  isi: () => AsyncIterable<KepalaLembar | Baris>
  galatPembaca: readonly GalatSel[]
  /** The person at the machine. */
  oleh: string
  /** A rehearsal: everything is checked and compared, nothing stays. */
  latihan: boolean
  onKemajuan?: (pesan: string) => void
}

/** What an import did. All or nothing: with one fault nothing is taken and the counts of taken rows are 0. */
export type HasilImpor = {
  tersimpan: boolean
  dibaca: number
  diterima: number
  baru: number
  berubah: number
  sama: number
  /** Rows that no row of the file names but that came along: levels above, names below. */
  turut: number
  ditolak: number
  /** The first thousand. */
  galat: readonly GalatBaris[]
  peringatan: readonly string[]
}
