import { hitungRincian } from '@benang/domain/penganggaran/kertas/hitung-rincian'
import { formatAngka, parseRupiah, rupiahToText } from '@benang/values/rupiah'
import { parseUang } from '@benang/values/parse-uang'
import { kodeOf } from '@benang/values/kode-of'
import { angkaKoefisien, duaArti, parseKoefisien } from '@benang/values/parse-koefisien'

/** What is typed in the cells of a line of an RKA, as text; `ids` are the reference rows the codes name, null: none. */
export type SelRka = {
  subKegiatan: string
  rekening: string
  dana: string
  koefisien: string
  harga: string
  ids: { subKegiatan: number | null; rekening: number | null; dana: number | null }
  /** The amount the pasted sheet gave for the line, "" when it gave none. */
  jumlahAsal: string
  /** Pasted and not yet touched: doubtful numbers are pointed out. */
  tempelan: boolean
}

/** A column somebody types in; `uraian` is the line's own. */
export type KolomRka = 'subKegiatan' | 'rekening' | 'uraian' | 'koefisien' | 'harga' | 'dana'

/** The columns in the order of the table. */
export const kolomRka: readonly { kolom: KolomRka; kepala: string }[] = [
  { kolom: 'subKegiatan', kepala: 'Sub kegiatan' },
  { kolom: 'rekening', kepala: 'Rekening' },
  { kolom: 'uraian', kepala: 'Uraian' },
  { kolom: 'koefisien', kepala: 'Koefisien' },
  { kolom: 'harga', kepala: 'Harga satuan' },
  { kolom: 'dana', kepala: 'Dana' },
]

/** A line without anything in it. */
export const selKosong: SelRka = {
  ...{ subKegiatan: '', rekening: '', dana: '', koefisien: '', harga: '', jumlahAsal: '', tempelan: false },
  ids: { subKegiatan: null, rekening: null, dana: null },
}

/** The line of the form a table of an RKA changes. */
export type BarisRka = { id: string; kunci: string; uraian: string; jumlah: string; sel?: SelRka | undefined }

/** Coefficient × price, rounded to the sen, as wire text and what is bought; "" and null while one cannot be read. */
export function hitungSel({ koefisien, harga }: Pick<SelRka, 'koefisien' | 'harga'>): {
  jumlah: string
  rincian: { koefisien: string; satuan: string; harga: string } | null
} {
  const many = parseKoefisien(koefisien)
  const price = parseUang(harga)
  if (many.keadaan !== 'terbaca' || price.keadaan !== 'terbaca') return { jumlah: '', rincian: null }
  const { koefisien: banyak, skala } = angkaKoefisien(many.koefisien)
  const { jumlah } = hitungRincian({ koefisien: banyak, skala, harga: price.jumlah, ppn: 0n })
  if (jumlah <= 0n || jumlah >= maxJumlah) return { jumlah: '', rincian: null }
  const rincian = { koefisien: many.koefisien, satuan: many.satuan, harga: rupiahToText(price.jumlah) }
  return { jumlah: rupiahToText(jumlah), rincian }
}

const maxJumlah = 10n ** 17n

/** True for a line that buys nothing yet; a new line has the codes of the one above it from the start. */
export function isSelKosong({ uraian, sel = selKosong }: Pick<BarisRka, 'uraian' | 'sel'>): boolean {
  return [uraian, sel.koefisien, sel.harga].every((text) => text.trim() === '')
}

/** What keeps a line from being sent, at the cell that mends it; nothing for an empty line. */
export function galatSel(baris: BarisRka): Partial<Record<KolomRka, string>> {
  if (isSelKosong(baris)) return {}
  const { sel = selKosong, uraian, kunci, jumlah } = baris
  const galat: Partial<Record<KolomRka, string>> = kunci === '' ? galatKode(sel) : {}
  if (uraian.trim() === '') galat.uraian = 'Isi apa yang dibeli.'
  else if (uraian.length > 500) galat.uraian = 'Singkatkan uraian sampai 500 huruf.'
  const many = parseKoefisien(sel.koefisien)
  if (many.keadaan === 'kosong') galat.koefisien = 'Isi koefisien, misalnya 6 rim x 12 bulan.'
  if (many.keadaan === 'salah') galat.koefisien = many.pesan
  const price = parseUang(sel.harga)
  if (price.keadaan === 'kosong') galat.harga = 'Isi harga satuan dengan angka.'
  if (price.keadaan === 'salah') galat.harga = duaArti(sel.harga) ?? price.pesan
  if (price.keadaan === 'terbaca' && many.keadaan === 'terbaca' && jumlah === '')
    galat.harga = 'Koefisien × harga harus lebih dari Rp0, paling banyak 15 angka.'
  return galat
}

/** What is readable but doubtful in a pasted line: a point or comma with three digits, an amount that differs from the sheet's. */
export function ragu({ sel = selKosong, jumlah }: BarisRka): Partial<Record<'koefisien' | 'harga', string>> {
  if (!sel.tempelan) return {}
  const kabar: Partial<Record<'koefisien' | 'harga', string>> = {}
  const tiga = (text: string) => /(?<![\d.,])(\d{1,3})[.,](\d{3})(?![\d.,])/.exec(text)
  for (const kolom of ['koefisien', 'harga'] as const) {
    const [seluruhnya, depan = '', belakang = ''] = tiga(sel[kolom]) ?? []
    // A point before three digits is how prices are written here; in a coefficient it may be a sheet's decimals.
    if (seluruhnya !== undefined && (kolom === 'koefisien' || seluruhnya.includes(',')))
      kabar[kolom] = seluruhnya.includes(',')
        ? `${seluruhnya} dibaca desimal. Jika maksudnya ribuan, tulis ${depan}${belakang}.`
        : `${seluruhnya} dibaca ${depan}${belakang}. Jika maksudnya desimal, tulis ${depan},${belakang}.`
  }
  const asal = parseUang(sel.jumlahAsal)
  if (asal.keadaan === 'terbaca' && jumlah !== '' && asal.jumlah !== parseRupiah(jumlah))
    kabar.harga = `Di lembar asal jumlahnya ${formatAngka(asal.jumlah)}, hitungan di sini ${formatAngka(parseRupiah(jumlah))}. Periksa koefisien dan harga.`
  return kabar
}

function galatKode({ subKegiatan, rekening, dana, ids }: SelRka): Partial<Record<KolomRka, string>> {
  const galat: Partial<Record<KolomRka, string>> = {}
  const say = (kolom: 'subKegiatan' | 'rekening' | 'dana', text: string, nama: string) => {
    if (ids[kolom] !== null) return
    galat[kolom] =
      text.trim() === ''
        ? `Isi kode ${nama}.`
        : `${nama.charAt(0).toUpperCase()}${nama.slice(1)} “${potong(text)}” tidak ada di daftar. Ketik kata atau kode, lalu pilih.`
  }
  say('rekening', rekening, 'rekening')
  if (isAkunSaja(rekening)) return galat
  say('subKegiatan', subKegiatan, 'sub kegiatan')
  say('dana', dana, 'sumber dana')
  return galat
}

/** Revenue and financing name an account alone: no sub kegiatan, no source of funds. */
export function isAkunSaja(rekening: string): boolean {
  return /^(4|6)(\.|$)/.test(kodeOf(rekening))
}

const potong = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
