import type { Baris, GalatSel, KepalaLembar } from '@benang/imports/baris'
import type { HasilPeriksa, PutusanImpor } from '@benang/imports/imporan/hasil-periksa'
import type { BarisTerpeta, LembarBacaan, PemetaanLembar, Sasaran } from '@benang/imports/imporan/pemetaan'
import type { Env } from '../act.ts'

/** What a file does not say and the person is asked: the name of a decree, the day it holds from. */
export type PertanyaanImpor = {
  nama: string
  label: string
  tipe: 'teks' | 'tanggal' | 'tahun' | 'pilihan' | 'centang'
  wajib: boolean
  bantuan?: string
  pilihan?: readonly { nilai: string; label: string }[]
}

/** The import at work: which one it is, whose file. */
export type ImporanKerja = {
  imporanId: bigint
  jenis: string
  /** The draft it goes into, for kinds that ask for one. */
  dokumenId: bigint | null
  tahun: number | null
  /** Names all that this import writes, to be taken back together. */
  kumpulan: string
  berkas: { nama: string; sidik: string }
  /** What was done; null until it was applied. */
  hasil: HasilTerap | null
}

/** What an adapter works on. Rows come in the order of the file, as often as asked; cells put right here are in them. */
export type KerjaImpor = {
  imporan: ImporanKerja
  pemetaan: readonly PemetaanLembar[]
  /** Answers to the questions; '' or missing: not answered. */
  pilihan: Readonly<Record<string, string>>
  putusan: PutusanImpor
  /** The rows below the headings of the mapped sheets. */
  isi(): AsyncIterable<BarisTerpeta>
  /** Every sheet and row, mapped or not: hidden keys, versions. */
  mentah(): AsyncIterable<KepalaLembar | Baris>
  galatPembaca: readonly GalatSel[]
  /** Rows done so far, where that is not the reading of `isi`, which is counted; rejects when the person cancelled. */
  kemajuan(selesai: number): Promise<void>
}

/** A layout that is known: what it is called, and how it is mapped. */
export type DialekImpor = { nama: string; pemetaan: readonly PemetaanLembar[] }

/** What was done: the counts of the check, and one sentence with a way to what was made. */
export type HasilTerap = HasilPeriksa & {
  pesan: string
  tautan?: { label: string; ke: string }
  /** Documents it made, or the range of reference rows it wrote: for taking it back. */
  dokumen?: readonly string[]
  rujukan?: { dari: string; sampai: string }
}

/**
 * One kind of import, as a value in a table. All of it runs inside the act: roles were checked, the transaction is open.
 * What `periksa` writes is rolled back. `terapkan` refuses (Refused) when anything is at fault: all or nothing.
 */
export type AdapterImpor = {
  jenis: string
  nama: string
  /** One sentence: what the file holds and what becomes of it. */
  uraian: string
  peran: readonly string[]
  /** Kinds that go into a draft: the kind of document, which must be named when the import begins. */
  dokumen?: string
  sasaran: Sasaran
  pertanyaan: readonly PertanyaanImpor[]
  /** Stage of the year that must be open to apply; its year is the import's. */
  tahapan?: string
  /** Files hold names and contacts of people. */
  pribadi?: true
  /** Refuses a person or a draft that may not be imported into, before a byte is read. */
  izin?(env: Env, imporan: Pick<ImporanKerja, 'dokumenId' | 'tahun'>): Promise<void>
  dialek?(
    lembar: readonly LembarBacaan[],
    mentah: () => AsyncIterable<KepalaLembar | Baris>,
  ): Promise<DialekImpor | undefined>
  /** Why this person may check but not apply here, and who applies; null when they may. */
  halanganTerap?(env: Env): Promise<string | null>
  periksa(env: Env, kerja: KerjaImpor): Promise<HasilPeriksa>
  terapkan(env: Env, kerja: KerjaImpor): Promise<HasilTerap>
  /** Why it cannot be taken back now, in a sentence that says what to do instead; null when it can. */
  halanganBatal(env: Env, imporan: ImporanKerja): Promise<string | null>
  /** Takes it back by compensating acts; answers what was done, in a sentence. */
  batalkan(env: Env, imporan: ImporanKerja): Promise<string>
}
