import type { Jawaban } from '../../connection/kontrak.ts'

/** What the PPKD sees before publishing, as the server gives it. */
export type PublikasiTampak = Jawaban['publikasi']['tinjau']
export type VersiTampak = PublikasiTampak['terbitan'][number]
