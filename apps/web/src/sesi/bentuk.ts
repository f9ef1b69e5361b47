/** A dated role of mine, one entry of the role chip. */
export type PenugasanTampak = {
  penugasanId: number
  peran: string
  peranNama: string
  unitId: number
  unitNama: string
  sifat: string
}

/** Who I am, as every screen needs it. */
export type SesiTampak = {
  nama: string
  pemdaNama: string
  tingkat: 'sandi' | 'penuh'
  punyaFaktorKedua: boolean
  penugasan: readonly PenugasanTampak[]
  aktif: PenugasanTampak | null
  /** DATA CONTOH: demo mode of this server. */
  contoh: boolean
  hariIni: string
  tahun: readonly number[]
}

/** After a password: whether the second factor is still asked. */
export type KabarSesi = { perluFaktorKedua: boolean }
