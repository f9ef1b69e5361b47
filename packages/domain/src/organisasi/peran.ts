/** A role a person may hold by a dated assignment. `cakupan` says whether it covers one unit or the whole pemda. */
export type Peran = {
  kode: string
  nama: string
  singkatan: string
  cakupan: 'unit' | 'pemda'
  /** Approvers, treasury and administrators must enrol a second factor before they may act. */
  wajibFaktorKedua: boolean
}

/** Every role of Benang; the table rujukan.peran repeats it and a test compares the two. */
export const semuaPeran = [
  {
    kode: 'admin',
    nama: 'Administrator pemda',
    singkatan: 'Admin',
    cakupan: 'pemda',
    wajibFaktorKedua: true,
  },
  {
    kode: 'bappeda',
    nama: 'Perencana Bappeda',
    singkatan: 'Bappeda',
    cakupan: 'pemda',
    wajibFaktorKedua: false,
  },
  {
    kode: 'tapd',
    nama: 'Tim Anggaran Pemerintah Daerah',
    singkatan: 'TAPD',
    cakupan: 'pemda',
    wajibFaktorKedua: true,
  },
  { kode: 'sekda', nama: 'Sekretaris Daerah', singkatan: 'Sekda', cakupan: 'pemda', wajibFaktorKedua: true },
  { kode: 'kdh', nama: 'Kepala Daerah', singkatan: 'KDH', cakupan: 'pemda', wajibFaktorKedua: true },
  {
    kode: 'ppkd',
    nama: 'Pejabat Pengelola Keuangan Daerah selaku BUD',
    singkatan: 'PPKD',
    cakupan: 'pemda',
    wajibFaktorKedua: true,
  },
  {
    kode: 'kuasa-bud',
    nama: 'Kuasa Bendahara Umum Daerah',
    singkatan: 'Kuasa BUD',
    cakupan: 'pemda',
    wajibFaktorKedua: true,
  },
  { kode: 'pa', nama: 'Pengguna Anggaran', singkatan: 'PA', cakupan: 'unit', wajibFaktorKedua: true },
  { kode: 'kpa', nama: 'Kuasa Pengguna Anggaran', singkatan: 'KPA', cakupan: 'unit', wajibFaktorKedua: true },
  {
    kode: 'pptk',
    nama: 'Pejabat Pelaksana Teknis Kegiatan',
    singkatan: 'PPTK',
    cakupan: 'unit',
    wajibFaktorKedua: false,
  },
  {
    kode: 'ppk-skpd',
    nama: 'Pejabat Penatausahaan Keuangan SKPD',
    singkatan: 'PPK-SKPD',
    cakupan: 'unit',
    wajibFaktorKedua: true,
  },
  {
    kode: 'bendahara-pengeluaran',
    nama: 'Bendahara Pengeluaran',
    singkatan: 'Bendahara Pengeluaran',
    cakupan: 'unit',
    wajibFaktorKedua: true,
  },
  {
    kode: 'bendahara-penerimaan',
    nama: 'Bendahara Penerimaan',
    singkatan: 'Bendahara Penerimaan',
    cakupan: 'unit',
    wajibFaktorKedua: true,
  },
  {
    kode: 'pemungut-pajak',
    nama: 'Pemungut pajak daerah dan retribusi daerah',
    singkatan: 'Pemungut',
    cakupan: 'unit',
    wajibFaktorKedua: false,
  },
  {
    kode: 'inspektorat',
    nama: 'Inspektorat (APIP)',
    singkatan: 'Inspektorat',
    cakupan: 'pemda',
    wajibFaktorKedua: false,
  },
  { kode: 'pemeriksa', nama: 'Pemeriksa BPK', singkatan: 'BPK', cakupan: 'pemda', wajibFaktorKedua: false },
  {
    kode: 'dprd',
    nama: 'Dewan Perwakilan Rakyat Daerah',
    singkatan: 'DPRD',
    cakupan: 'pemda',
    wajibFaktorKedua: false,
  },
] as const satisfies readonly Peran[]

/** Codes of the roles above, as a closed union. */
export type KodePeran = (typeof semuaPeran)[number]['kode']

/** The role of a code, or undefined for a code nobody defined. */
export function findPeran(kode: string): Peran | undefined {
  return semuaPeran.find((peran) => peran.kode === kode)
}

/** True for a code of the table, so that text from outside becomes a KodePeran. */
export function isKodePeran(kode: string): kode is KodePeran {
  return findPeran(kode) !== undefined
}
