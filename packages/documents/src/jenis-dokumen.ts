/** Where a document stands. A draft posts nothing; `dibalik` means its jurnal was reversed by another document. */
export const semuaStatus = [
  'draf',
  'diajukan',
  'diverifikasi',
  'disetujui',
  'disahkan',
  'dikembalikan',
  'ditolak',
  'batal',
  'dibalik',
] as const
export type Status = (typeof semuaStatus)[number]

/** Statuses of a document that counts no more: void, refused, or taken back. */
export const statusMati = ['batal', 'ditolak', 'dibalik'] as const satisfies readonly Status[]

/** False once a document counts no more, so that another may be made in its place. */
export function isHidup(status: string): boolean {
  return !statusMati.some((mati) => mati === status)
}

/** What a person does to a document, for the separation of duties: maker, checker, approver, validator. */
export type Fungsi = 'pembuat' | 'pemeriksa' | 'penyetuju' | 'pengesah'

/** One arrow of a lifecycle, a row of the table that drives screens, checks and tests alike. */
export type Langkah = {
  tindakan: string
  /** The button, verb + object: "Verifikasi SPP". */
  label: string
  dari: readonly Status[]
  ke: Status
  peran: readonly string[]
  fungsi: Fungsi
  /** A note is demanded (always for return and refusal). */
  wajibCatatan?: true
  /** Needs a fresh second factor and the content hash the person has seen. */
  tandaTangan?: true
  /** The gap-free number is drawn here. */
  bernomor?: true
  /** The jurnal is posted here, as the act's last statement. */
  membukukan?: true
  /** What the document decides comes into force here (a list of prices). */
  memberlakukan?: true
}

/** One field of a document's head; it draws the form, the detail screen and the content hash. */
export type Isian = {
  nama: string
  label: string
  tipe:
    | 'teks'
    | 'paragraf'
    | 'tanggal'
    | 'uang'
    | 'bilangan'
    | 'kuantitas' // a number with at most four decimals, point as separator on the wire
    | 'sub-kegiatan' // the code of a sub kegiatan
    | 'pilihan'
    | 'ya-tidak'
  wajib: boolean
  /** Takes a whole line of the form. */
  lebar?: true
  bantuan?: string
  pilihan?: readonly { nilai: string; label: string }[]
  /** Personal data: never public, never logged. */
  pribadi?: true
}

/** What the lines of a document look like. */
export type BentukBaris =
  | 'tanpa' // no lines of its own (SPM repeats its SPP)
  | 'plafon' // sub kegiatan × sumber dana, amount
  | 'mata-anggaran' // unit × sub kegiatan × rekening × sumber dana, amount
  | 'rincian' // mata anggaran × what is bought, coefficient × unit price = amount (RKA)
  | 'pendapatan' // unit × rekening of revenue or received financing, amount
  | 'mata-anggaran-bulanan' // the same with a month 1..12 (anggaran kas, SPD)
  | 'indikator' // indicator × quarter (its last month), an amount of its own satuan, perhaps nothing
  | 'potongan' // withheld: rekening PFK, amount

/** A kind of document as data: adding one is adding such a value, its posting rule and a migration. */
export type JenisDokumen = {
  kode: string
  nama: string
  singkatan: string
  /** First-level folder of the domain: penganggaran, penatausahaan, akuntansi … */
  bidang: string
  /** Numbering template with tokens {seq5} {jenis} {unit} {bulan} {tahun}; the counter runs per jenis × unit × tahun. */
  templatNomor: string
  /** The counter runs per jenis × tahun for the whole pemda, so that the number alone finds the document. */
  nomorSePemda?: true
  isian: readonly Isian[]
  baris: BentukBaris
  /** A line may name an account of the treasury instead (opening cash). */
  barisAkun?: true
  /** Lines are signed differences, not gross amounts. */
  selisih?: true
  /** Kind of document that a line may take up: an RKPD line an usulan. */
  barisAcuan?: string
  /** Documents this one adopts as a whole when it is drafted: APBD the RKA that TAPD agreed to. */
  memuat?: { jenis: string; status: Status }
  /** It decides about no amount: what it adopts does not add up. */
  tanpaJumlah?: true
  /** The field of the head that is the amount, for kinds without lines. */
  jumlahDari?: string
  /** Years before and after the fiscal year in which it may be dated; absent: that year only. */
  rentangTahun?: readonly [sebelum: number, sesudah: number]
  /** Kinds this one is made from ("SPM from SPP"), the statuses an origin may have, and whether it allows only one. */
  asal?: { jenis: readonly string[]; status: readonly Status[]; wajib: boolean; satu: boolean }
  langkah: readonly Langkah[]
}

/** True where the document has an amount of money of its own to show. */
export function isBerjumlah({ baris, tanpaJumlah }: JenisDokumen): boolean {
  return baris !== 'indikator' && tanpaJumlah !== true
}
