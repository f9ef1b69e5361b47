import { kodeOf } from '@benang/values/kode-of'
import type { Blok } from './blok.ts'
import { isAngka, type Sasaran, tebakPemetaan } from './tebak-pemetaan.ts'

/** What a column of a pasted block may be; `abaikan` is not taken over. */
export type SasaranKolom =
  | 'subKegiatan'
  | 'rekening'
  | 'uraian'
  | 'spesifikasi'
  | 'koefisien'
  | 'satuan'
  | 'harga'
  | 'jumlah'
  | 'dana'
  | 'ppn'
  | 'paket'
  | 'keterangan'
  | 'lokasi'
  | 'penerima'
  | 'alamatPenerima'
  | 'abaikan'

/** Whether the first row names the columns, and what each column is. */
export type Pemetaan = { isJudul: boolean; kolom: readonly SasaranKolom[] }

/** The targets with the name a person chooses them by, how sheets head them, and what stands in them. */
export const sasaranKolom: readonly (Sasaran<SasaranKolom> & { nama: string; judul: RegExp })[] = [
  {
    sasaran: 'rekening',
    nama: 'Rekening',
    judul: /^(kode )?(rekening|akun|rek)( belanja)?$/,
    kenal: (sel) => /^[456]\.\d/.test(kodeOf(sel)) && kodeOf(sel).split('.').length === 6,
  },
  {
    sasaran: 'subKegiatan',
    nama: 'Sub kegiatan',
    judul: /^(kode |nama )?sub ?(kegiatan|keg|giat)$|^kode sbl$/,
    kenal: (sel) => /^[[(\s]*[\dX]\.[\dX]{2}\.\d{2}\.\d\.\d{1,2}\.\d{1,4}/i.test(sel),
  },
  {
    sasaran: 'uraian',
    nama: 'Uraian',
    judul:
      /^(uraian|nama komponen|komponen|nama barang|barang|belanja|rincian|rincian belanja|keterangan|uraian rincian)$/,
    isi: 'kata',
  },
  { sasaran: 'spesifikasi', nama: 'Spesifikasi', judul: /^(spek|spesifikasi|spek komponen)$/ },
  {
    sasaran: 'koefisien',
    nama: 'Koefisien',
    judul: /^(koefisien|koef|volume|vol|kuantitas|jumlah barang|qty)$/,
    kenal: (sel) => /^[\d.,]+\s*[\p{L}³²]/u.test(sel),
    isi: 'angka',
  },
  {
    ...{ sasaran: 'dana', nama: 'Sumber dana', judul: /^(kode |nama )?(sumber )?dana$|^sumber pendanaan$/ },
    kenal: (sel) =>
      !isAngka(sel) && (kodeOf(sel).split('.').length >= 3 || /^(dau|dak|dbh|pad)\b/i.test(sel)),
  },
  {
    ...{ sasaran: 'satuan', nama: 'Satuan', judul: /^(satuan|sat|unit)$/ },
    kenal: (sel) => !isAngka(sel) && sel.length <= 6,
  },
  {
    sasaran: 'harga',
    nama: 'Harga satuan',
    judul: /^(harga|harga satuan|tarif|tarif harga|harga satuan rp|harga rp)$/,
    isi: 'angka',
  },
  {
    sasaran: 'jumlah',
    nama: 'Jumlah (untuk dicocokkan)',
    judul: /^(jumlah|total|total harga|jumlah rp|jumlah harga|nilai|rincian rp|pagu)$/,
    isi: 'angka',
  },
  { sasaran: 'ppn', nama: 'PPN %', judul: /^(ppn|pajak)( persen)?$/ },
  { sasaran: 'paket', nama: 'Paket (#)', judul: /^(paket|nama paket|subtitle|kelompok)( belanja)?$/ },
  { sasaran: 'keterangan', nama: 'Keterangan (-)', judul: /^keterangan (belanja|rincian)$/ },
  { sasaran: 'lokasi', nama: 'Lokasi', judul: /^lokasi$/ },
  { sasaran: 'penerima', nama: 'Penerima', judul: /^(nama )?penerima( bantuan)?$/ },
  { sasaran: 'alamatPenerima', nama: 'Alamat penerima', judul: /^alamat( penerima)?$/ },
]

/** A guess of what each column is: by its head where the first row is one, else by what stands in it. */
export function tebakKolom(blok: Blok): Pemetaan {
  const { isJudul, kolom } = tebakPemetaan(blok, sasaranKolom)
  return { isJudul, kolom: kolom.map((satu) => satu ?? 'abaikan') }
}
