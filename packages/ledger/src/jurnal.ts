import type { Tanggal } from '@benang/values/tanggal'
import type { KodeJenisJurnal } from './jenis-jurnal.ts'
import type { KodeTahap } from './tahap.ts'

/** A quantity on its way from one akun (stage and key) to another; signed along the arrow, in minor units (sen). */
export type Mutasi = {
  dariTahap: KodeTahap
  dari: number
  keTahap: KodeTahap
  ke: number
  /** 1..12 where either stage has periods, else 0. */
  bulan: number
  jumlah: bigint
}

/** One document as the ledger takes it. */
export type Posting = {
  /** Command id (uuid); never expires: the same id answers with the number it was given, another body is refused. */
  perintah: string
  jenis: KodeJenisJurnal
  /** daerah.dokumen, 0n for none. */
  dokumen: bigint
  versi: number
  nomor: string
  tanggal: Tanggal
  /** sistem.pengguna. */
  pelaku: number
  /** The jurnal this one answers: an SP2D its SPP, a carried-over contract that of last year. */
  asal?: { tahun: number; no: bigint } | undefined
  /** The jurnal this one reverses: then `mutasi` are its rows with minus signs, in order. */
  membalik?: bigint | undefined
  /** Content hash (32 bytes) of the document version that was signed. */
  sidik?: Uint8Array | undefined
  mutasi: readonly Mutasi[]
}

/** The same quantities back along the same arrows. */
export function reversed(mutasi: readonly Mutasi[]): Mutasi[] {
  return mutasi.map((satu) => ({ ...satu, jumlah: -satu.jumlah }))
}
