/** What kind of thing a key counts; the numbers are those of ledger.kunci.golongan. */
export const golonganKunci = {
  mata_anggaran: 1,
  plafon: 2,
  usulan: 3,
  kontrak: 4,
  akun: 5,
  indikator: 6,
} as const
export type GolonganKunci = keyof typeof golonganKunci

/** A key by what it is: everything but kode, objek and satuan tells it apart from others. Absent parts are 0. */
export type Kunci = {
  golongan: GolonganKunci
  unit?: number
  subKegiatan?: number
  rekening?: number
  dana?: number
  /** Id of the usulan, kontrak or indikator it stands for. */
  acuan?: bigint
  /** ledger.satuan; 1 = rupiah (the default). */
  satuan?: number
  /** Account code at level objek ('5.1.02.01'), what national roll-ups compare; '' without account. */
  objek?: string
  /** Full codes and nomenclature edition, so that a renamed reference row is noticed. No control characters. */
  kode: string
}
