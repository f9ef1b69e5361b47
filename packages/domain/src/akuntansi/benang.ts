import type { KodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import type { GolonganKunci } from '@benang/ledger/kunci'
import type { KodeTahap } from '@benang/ledger/tahap'
import type { KodeSebab } from './sebab-benang.ts'

/** All that one jurnal moved along one arrow between two keys. Sen, signed along the arrow. */
export type MutasiBenang = {
  no: bigint
  dariTahap: KodeTahap
  dari: number
  keTahap: KodeTahap
  ke: number
  jumlah: bigint
}

/** A jurnal of the thread; `membalik` is the number of the one it takes back. `rantai` is hex. */
export type JurnalBenang = {
  no: bigint
  jenis: KodeJenisJurnal
  tanggal: string
  nomor: string
  dokumenId: bigint
  membalik: bigint | null
  rantai: string
}

/**
 * A document of the thread. `jabatan`, `unit` and `nama` are of whoever decided last; `bukti` is the instrument it names (Perkada,
 * nota, berita acara), `pihak` the other party of a contract, `dasar` the law that admits it, both '' where unknown.
 */
export type DokumenBenang = {
  dokumenId: bigint
  jenis: string
  nomor: string
  tanggal: string
  uraian: string
  alasan: string
  bukti: string
  dasar: string
  pihak: string
  jabatan: string
  unit: string
  nama: string
}

/** A signed document that carries another on without a jurnal of its own: the APBD an RKA, the SPM an SPP. */
export type KaitBenang = { dokumenId: bigint; oleh: bigint }

/** Everything a thread is drawn from. `lingkup`: the mata anggaran followed; `usulan`: the tickets followed. */
export type FaktaBenang = {
  lingkup: readonly number[]
  usulan: readonly number[]
  kunci: readonly { kunci: number; golongan: GolonganKunci }[]
  mutasi: readonly MutasiBenang[]
  jurnal: readonly JurnalBenang[]
  dokumen: readonly DokumenBenang[]
  kait: readonly KaitBenang[]
  /** What verified Renja ask for these plafon or usulan; a Renja posts nothing. */
  renja: readonly { dokumenId: bigint; jumlah: bigint }[]
  /** The year is over: what is still open stays open. */
  berakhir: boolean
}

/** A knot of the thread. `lra` is what the reports say; `renja` and `kontrak` stand beside the lane of payment. */
export type KodeSimpul =
  | 'usulan'
  | 'renja'
  | 'rkpd'
  | 'ppas'
  | 'rka'
  | 'apbd'
  | 'dpa'
  | 'dpa_kini'
  | 'kas'
  | 'spd'
  | 'kontrak'
  | 'spp'
  | 'spm'
  | 'sp2d'
  | 'target'
  | 'target_kini'
  | 'terima'
  | 'lra'

/** What a document did at a knot. `dibalik` is the number of the jurnal that took it back; `dokumen` null: none behind it. */
export type BagianSimpul = {
  dokumen: DokumenBenang | null
  jenis: string
  nomor: string
  tanggal: string
  jumlah: bigint
  jurnalNo: bigint | null
  rantai: string
  dibalik: bigint | null
}

/**
 * Why a knot holds other than the one before. `keluar` left this purpose, `nanti` may still come, `tambah` was added.
 * `diLuarRencana`: added without standing in KUA-PPAS or RKPD; `dasar` then says what allows it, '' for nothing on record.
 */
export type Selisih = {
  sebab: KodeSebab
  sifat: 'keluar' | 'nanti' | 'tambah'
  jumlah: bigint
  oleh: BagianSimpul | null
  alasan: string
  dasar: string
  diLuarRencana: boolean
  /** Keys the money went to or came from, with their part. */
  cabang: readonly { kunci: number; jumlah: bigint }[]
}

/** A stage of the thread: what it holds, what went on, and `selisih` from the knot before on the same lane. */
export type Simpul = {
  kode: KodeSimpul
  jalur: 'bayar' | 'ikat'
  jumlah: bigint
  keluar: bigint
  selisih: readonly Selisih[]
  bagian: readonly BagianSimpul[]
}
