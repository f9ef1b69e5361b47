/** Why a use case said no. One code, one HTTP status (api), one kind of message on screen (web). */
export type RefusedCode =
  | 'BELUM_MASUK' // no session, expired, disabled
  | 'FAKTOR_KEDUA' // the second factor is missing or stale; ask for it and repeat the same command
  | 'TIDAK_BERWENANG' // logged in, but no role today allows it
  | 'TIDAK_ADA' // missing or not yours: the same answer
  | 'BENTROK' // somebody changed it meanwhile (optimistic version)
  | 'ISI_LAIN' // this command id was used with another body
  | 'ISIAN' // input incomplete or malformed
  | 'ATURAN' // the law says no: see pelanggaran
  | 'BATAS' // a ledger limit: see kekurangan
  | 'TAHAPAN' // the stage is closed
  | 'TUNGGU' // too many tries; see tungguDetik
  | 'SIBUK' // the database is away or the disk is full; nothing was stored

/** One broken rule, told exactly where it happened and what to do. Indonesian, sentence case. */
export type Pelanggaran = { aturan: string; lokasi: string; pesan: string }

/**
 * One limit that would be broken: batas − used − held = sisa, held being the sum of `pemegang` (documents
 * still open) and used the rest. Amounts as wire text in rupiah.
 */
export type Kekurangan = {
  tahap: string
  tahapNama: string
  kunci: string
  uraian: string
  sampaiBulan: number
  /** Everything granted to this account up to that month. */
  batas: string
  sisa: string
  diminta: string
  kurang: string
  pemegang: readonly {
    dokumenId: string
    jenis: string
    nomor: string
    tanggal: string
    jumlah: string
  }[]
}

export type RefusedDetail = {
  pelanggaran?: readonly Pelanggaran[]
  kekurangan?: readonly Kekurangan[]
  tungguDetik?: number
}

/** The use case says no; nothing was changed. `pesan` is shown to the user as it is. */
export class Refused extends Error {
  readonly kode: RefusedCode
  readonly pesan: string
  readonly detail: RefusedDetail

  constructor(kode: RefusedCode, pesan: string, detail: RefusedDetail = {}) {
    super(`${kode}: ${pesan}`)
    this.name = 'Refused'
    this.kode = kode
    this.pesan = pesan
    this.detail = detail
  }
}
