import type { Jawaban } from '../../connection/kontrak.ts'

/** One stage of the year's schedule. */
export type TahapanTampak = Jawaban['tahapan']['daftar'][number]

/** A piece of long work with counted progress. */
export type PekerjaanTampak = Jawaban['pekerjaan']['daftar'][number]
