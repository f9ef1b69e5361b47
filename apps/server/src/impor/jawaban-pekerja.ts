import type { GalatSel, KepalaLembar } from '@benang/imports/baris'
import type { KodeTolak } from '@benang/imports/berkas-ditolak'

/** Why a file is not read. */
export type Ditolak = { kode: KodeTolak; pesan: string; tempat: string }

/** What the reading thread found in a file it accepted; the rows are in the spool. */
export type Terbaca = {
  lembar: readonly KepalaLembar[]
  baris: number
  /** The first thousand. */
  galat: readonly GalatSel[]
  jumlahGalat: number
  peringatan: readonly string[]
}

/** The one message of the reading thread. */
export type JawabanPekerja = Terbaca | { ditolak: Ditolak }
