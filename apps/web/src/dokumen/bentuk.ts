import type { JenisDokumen, Status } from '@benang/documents/jenis-dokumen'

/** The dimensions of one mata anggaran, with names for the eye; `kunci` is the ledger's key as text. */
export type MataAnggaran = {
  kunci: string
  unitKode: string
  subKegiatanKode: string
  subKegiatanNama: string
  rekeningKode: string
  rekeningUraian: string
  danaKode: string
}

/** What is left of one mata anggaran, as wire text in rupiah. */
export type Ketersediaan = MataAnggaran & { pagu: string; spd: string; sisaPagu: string; sisaSpd: string }

/** One line of a document; `bulan` 0 means the whole year. */
export type Baris = {
  urut: number
  kunci: string
  bulan: number
  jumlah: string
  uraian: string
  mataAnggaran: MataAnggaran | null
}

/** Head of a document in a list. */
export type DokumenRingkas = {
  dokumenId: string
  jenis: string
  nomor: string | null
  tanggal: string
  status: Status
  uraian: string
  jumlah: string
  unitNama: string
}

/** One knot of the stepper across the chain of documents. */
export type LangkahTampak = {
  nama: string
  keadaan: 'lalu' | 'kini' | 'nanti' | 'ditolak'
  dokumenId: string | null
  siapa: string | null
  waktu: string | null
}

/** An act of mine; closed acts stay visible with the reason. */
export type TindakanTampak = {
  tindakan: string
  label: string
  wajibCatatan: boolean
  tandaTangan: boolean
  tertutup: string | null
}

/** One line of the audit trail of a document. */
export type RiwayatTampak = {
  urut: number
  tindakan: string
  label: string
  hasil: 'jadi' | 'ditolak'
  nama: string
  peran: string
  catatan: string | null
  kejadian: string | null
  waktu: string
  keStatus: string | null
}

/** A limit the document broke; recorded all the same, because the book mirrors another system. */
export type Pelampauan = { tahapNama: string; uraian: string; jumlah: string }

/** A reference row to choose from. */
export type Acuan = { id: number; kode: string; nama: string }

/** What a new line of a kind may be made of. */
export type PilihanMata = {
  unit: readonly Acuan[]
  subKegiatan: readonly Acuan[]
  rekening: readonly Acuan[]
  dana: readonly Acuan[]
}

/** Everything the document page shows. */
export type DokumenTampak = DokumenRingkas & {
  tahun: number
  versi: number
  unitId: number
  isi: Readonly<Record<string, string | boolean>>
  baris: readonly Baris[]
  sidik: string
  bisaDiubah: boolean
  langkah: readonly LangkahTampak[]
  tindakan: readonly TindakanTampak[]
  riwayat: readonly RiwayatTampak[]
  jurnal: { no: string; rantai: string; keadaan: 'utuh' | 'rusak' | 'belum' } | null
  pelampauan: readonly Pelampauan[]
  asal: readonly DokumenRingkas[]
  turunan: readonly DokumenRingkas[]
}

/** What the form sends, without the command id. */
export type IsiDokumen = {
  tanggal: string
  uraian: string
  isi: Readonly<Record<string, string | boolean>>
  baris: readonly { kunci: string; bulan: number; jumlah: string; uraian: string }[]
}

/** The table of kinds as the server sends it, in the order of the work. */
export type DaftarJenis = readonly JenisDokumen[]
