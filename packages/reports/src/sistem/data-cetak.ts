import type { Rupiah } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'
import type { Penandatangan, Tanda, Verifikasi } from '../laporan.ts'

/** A line of a document with the names of its key; codes and names '' where the key has no such part. Sen. */
export type BarisCetak = {
  kunci: number
  /** 1 to 12; 0: the whole year. */
  bulan: number
  unitNama: string
  subKode: string
  subNama: string
  rekeningKode: string
  rekeningUraian: string
  danaKode: string
  uraian: string
  jumlah: Rupiah
  /** What the line says of an indicator, in its own satuan; such a line has no money. */
  ukuran: { nama: string; nilai: string } | null
  /** Coefficient ÷ 10^`skala` (2 where it is not said), price in sen, PPN in hundredths of a per cent. */
  rincian: {
    koefisien: bigint
    satuan: string
    harga: Rupiah
    skala?: number | undefined
    ppn?: number | undefined
  } | null
  /** What else the line says, by field: paket, keterangan, spesifikasi, lokasi, penerima, alamatPenerima. */
  rinci: Readonly<Record<string, string>>
}

/** A document as a form shows it. `isi` holds the fields of its kind, personal data already left out where it must be. */
export type DokumenCetak = {
  jenis: string
  nomor: string | null
  tanggal: Tanggal
  tahun: number
  uraian: string
  unitKode: string
  unitNama: string
  isi: Readonly<Record<string, string | boolean>>
  jumlah: Rupiah
  baris: readonly BarisCetak[]
}

/** What the book said of one key before the document: authority granted, released, asked for and paid. Sen. */
export type PosisiKunci = { dpa: Rupiah; spd: Rupiah; spp: Rupiah; sp2d: Rupiah }

/** Everything a printed form is made of. */
export type DataCetak = {
  pemda: string
  /** The office of the treasury, for forms it issues. */
  skpkd: string | null
  tempat: string
  dokumen: DokumenCetak
  /** The documents it came from, nearest first. */
  leluhur: readonly DokumenCetak[]
  posisi: ReadonlyMap<number, PosisiKunci>
  /** The SPD that released the keys of this document before it, oldest first. */
  spd: readonly { nomor: string; tanggal: Tanggal; jumlah: Rupiah }[]
  /** Sentences below the form that belong to this very document. */
  catatan: readonly string[]
  penandatangan: readonly Penandatangan[]
  tanda: readonly Tanda[]
  verifikasi: Verifikasi | null
}

/** The document itself or the nearest it came from, of that kind. */
export function dokumenOf({ dokumen, leluhur }: DataCetak, jenis: string): DokumenCetak | undefined {
  return [dokumen, ...leluhur].find((satu) => satu.jenis === jenis)
}

/** `00012/SPD/… tanggal 6 Januari 2026` is made of this; what has no number yet says so. */
export function nomorOf({ nomor }: Pick<DokumenCetak, 'nomor'>): string {
  return nomor ?? '(belum bernomor)'
}
