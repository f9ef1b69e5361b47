import type { Jawaban } from '../connection/kontrak.ts'

/** Who I am, as every screen needs it. */
export type SesiTampak = Jawaban['sesi']['saya']
