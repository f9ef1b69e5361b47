import type { Ditolak, Terbaca } from '@benang/imports/berkas-terbaca'

/** The one message of the reading thread; the rows are in the spool. */
export type JawabanPekerja = Terbaca | { ditolak: Ditolak }
