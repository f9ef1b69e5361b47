import type { Tabel } from '../../laporan.ts'
import type { DataAnggaran } from './baris-anggaran.ts'

/** A sheet of the budget as data: what it is, whose it is, how sure its shape is, and its table. */
export type Lampiran = {
  kode: string
  /** As officials call it. */
  nama: string
  judul: string
  /** Where it belongs to: an annex of the Perda or the Perkada, or a form of a unit. */
  golongan: 'kua-ppas' | 'perda' | 'perkada' | 'skpd'
  /** Always of this state, whichever is asked for. */
  keadaan?: 'rapbd'
  dasar: string
  diperiksa: 'kutipan' | 'ingatan'
  /** The account whose lines alone it is about, where it is not about the whole budget. */
  cabang?: readonly number[]
  tabel(data: DataAnggaran): Tabel
}
