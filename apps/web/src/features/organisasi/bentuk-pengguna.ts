/** One account with its assignments, as the administrator sees it. */
export type PenggunaTampak = {
  penggunaId: number
  nama: string
  nip: string
  namaMasuk: string
  aktif: boolean
  punyaFaktorKedua: boolean
  terakhirMasuk: string | null
  penugasan: readonly {
    penugasanId: number
    peranNama: string
    unitNama: string
    sifat: string
    sejak: string
    sampai: string | null
    dasar: string
  }[]
}

/** What an assignment may be made of. */
export type PilihanTugas = {
  peran: readonly { kode: string; nama: string }[]
  unit: readonly { unitId: number; nama: string }[]
}
