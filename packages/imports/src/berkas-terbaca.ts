import type { Baris, GalatSel, KepalaLembar } from './baris.ts'
import type { KodeTolak } from './berkas-ditolak.ts'

/** Why a file is not read. */
export type Ditolak = { kode: KodeTolak; pesan: string; tempat: string }

/** What was found in a file that was accepted. */
export type Terbaca = {
  lembar: readonly KepalaLembar[]
  baris: number
  /** The first thousand. */
  galat: readonly GalatSel[]
  jumlahGalat: number
  peringatan: readonly string[]
}

/** A file that was read. `isi` streams sheets and rows in order, as often as asked; `close` gives its room back. */
export type BerkasTerbaca = Terbaca & {
  isi: () => AsyncIterable<KepalaLembar | Baris>
  close: () => Promise<void>
}

/** Reads stored files apart from everything else, with a limit of memory and of time; `sidik` is sha256 in hex. */
export type PembacaBerkas = {
  baca(berkas: {
    pemdaId: number
    sidik: string
    nama: string
  }): Promise<BerkasTerbaca | { ditolak: Ditolak }>
}
