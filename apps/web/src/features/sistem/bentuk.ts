/** One stage of the year's schedule. */
export type TahapanTampak = {
  kode: string
  nama: string
  buka: string
  tutup: string | null
  terbuka: boolean
  pemilik: string
  tenggat: string | null
  dasar: string | null
  sisaHariKerja: number | null
}

/** A piece of long work with counted progress. */
export type PekerjaanTampak = {
  pekerjaanId: string
  nama: string
  status: 'antre' | 'jalan' | 'selesai' | 'batal' | 'macet'
  selesai: number
  jumlah: number | null
  satuan: string
  dibuat: string
  galat: string | null
}
