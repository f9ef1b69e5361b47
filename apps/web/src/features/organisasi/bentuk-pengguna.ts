import type { Jawaban } from '../../connection/kontrak.ts'

/** One account with its assignments, as the administrator sees it. */
export type PenggunaTampak = Jawaban['pengguna']['daftar'][number]
