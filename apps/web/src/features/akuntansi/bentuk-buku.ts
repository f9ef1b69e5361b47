import type { Jawaban } from '../../connection/kontrak.ts'

/** The state of a pemda's book for a year. */
export type RingkasanBuku = Jawaban['buku']['ringkasan']
