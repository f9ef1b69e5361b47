import type { Jawaban, Pertanyaan } from '../connection/kontrak.ts'

/** Everything the document page shows. */
export type DokumenTampak = Jawaban['dokumen']['lihat']

/** Head of a document in a list. */
export type DokumenRingkas = Jawaban['dokumen']['daftar']['baris'][number]

/** One line of a document; `bulan` 0 means the whole year. */
export type Baris = DokumenTampak['baris'][number]

/** The dimensions of one mata anggaran, with names for the eye; `kunci` is the ledger's key as text. */
export type MataAnggaran = NonNullable<Baris['mataAnggaran']>

/** One knot of the stepper across the chain of documents. */
export type LangkahTampak = DokumenTampak['langkah'][number]

/** An act of mine; closed acts stay visible with the reason. */
export type TindakanTampak = DokumenTampak['tindakan'][number]

/** One line of the audit trail of a document. */
export type RiwayatTampak = DokumenTampak['riwayat'][number]

/** What is left of one mata anggaran, as wire text in rupiah. */
export type Ketersediaan = Jawaban['dokumen']['ketersediaan'][number]

/** What a new line of a kind may be made of. */
export type PilihanMata = Jawaban['dokumen']['pilihanMata']

/** A reference row to choose from. */
export type Acuan = PilihanMata['dana'][number]

/** What needs me, what waits for others, what just happened. */
export type Tugas = Jawaban['dokumen']['tugasSaya']

/** What the form sends, without the command id and the document it is for. */
export type IsiDokumen = Pick<
  Pertanyaan['dokumen']['buat'],
  'tanggal' | 'uraian' | 'isi' | 'baris' | 'muatan'
>
