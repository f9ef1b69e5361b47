/** The fields of a row of a kertas kerja, all kept as text. The last two are marks of a pasted row, which no document takes over. */
export const semuaMedan = [
  'subKegiatan',
  'rekening',
  'paket',
  'keterangan',
  'uraian',
  'spesifikasi',
  'koefisien',
  'harga',
  'ppn',
  'dana',
  'lokasi',
  'jenisBelanja',
  'penerima',
  'alamatPenerima',
  'standarHargaId',
  'tempelan',
  'jumlahAsal',
] as const
export type Medan = (typeof semuaMedan)[number]
export type IsiKertas = Readonly<Partial<Record<Medan, string>>>

/** Fields of a row that a line of a document has no column for. */
export const medanRinci = [
  'paket',
  'keterangan',
  'spesifikasi',
  'lokasi',
  'jenisBelanja',
  'penerima',
  'alamatPenerima',
  'standarHargaId',
] as const satisfies readonly Medan[]

/** What a person calls a field. */
export const namaMedan: Readonly<Record<Medan, string>> = {
  subKegiatan: 'sub kegiatan',
  rekening: 'rekening',
  paket: 'paket',
  keterangan: 'keterangan',
  uraian: 'uraian',
  spesifikasi: 'spesifikasi',
  koefisien: 'koefisien',
  harga: 'harga satuan',
  ppn: 'PPN',
  dana: 'sumber dana',
  lokasi: 'lokasi',
  jenisBelanja: 'jenis belanja',
  penerima: 'penerima',
  alamatPenerima: 'alamat penerima',
  standarHargaId: 'standar harga',
  tempelan: 'tanda tempelan',
  jumlahAsal: 'jumlah di lembar asal',
}

/** True for a name of a field. */
export function isMedan(nama: string): nama is Medan {
  return semuaMedan.some((medan) => medan === nama)
}

/** The same as a plain record: what has no text is left out. */
export function isiTeks(isi: IsiKertas): Record<string, string> {
  return Object.fromEntries(
    semuaMedan.flatMap((medan) => {
      const nilai = isi[medan] ?? ''
      return nilai === '' ? [] : [[medan, nilai] as const]
    }),
  )
}

/** The field holds no more than this many characters, none of them control characters. */
export const maxMedan = 500
