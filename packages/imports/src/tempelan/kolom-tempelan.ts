import { bersih } from '@benang/values/bersih'
import { kodeOf } from '@benang/values/kode-of'
import type { Blok } from './blok.ts'

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
  | 'abaikan'

/** Whether the first row names the columns, and what each column is. */
export type Pemetaan = { isJudul: boolean; kolom: readonly SasaranKolom[] }

/** The targets with the name a person chooses them by, and how sheets head them. */
export const sasaranKolom: readonly { sasaran: SasaranKolom; nama: string; judul: RegExp }[] = [
  {
    sasaran: 'subKegiatan',
    nama: 'Sub kegiatan',
    judul: /^(kode |nama )?sub ?(kegiatan|keg|giat)$|^kode sbl$/,
  },
  { sasaran: 'rekening', nama: 'Rekening', judul: /^(kode )?(rekening|akun|rek)( belanja)?$/ },
  {
    sasaran: 'uraian',
    nama: 'Uraian',
    judul:
      /^(uraian|nama komponen|komponen|nama barang|barang|belanja|rincian|rincian belanja|keterangan|uraian rincian)$/,
  },
  { sasaran: 'spesifikasi', nama: 'Spesifikasi (ikut uraian)', judul: /^(spek|spesifikasi|spek komponen)$/ },
  {
    sasaran: 'koefisien',
    nama: 'Koefisien',
    judul: /^(koefisien|koef|volume|vol|kuantitas|jumlah barang|qty)$/,
  },
  { sasaran: 'satuan', nama: 'Satuan', judul: /^(satuan|sat|unit)$/ },
  {
    sasaran: 'harga',
    nama: 'Harga satuan',
    judul: /^(harga|harga satuan|tarif|tarif harga|harga satuan rp|harga rp)$/,
  },
  {
    sasaran: 'jumlah',
    nama: 'Jumlah (untuk dicocokkan)',
    judul: /^(jumlah|total|total harga|jumlah rp|jumlah harga|nilai|rincian rp|pagu)$/,
  },
  { sasaran: 'dana', nama: 'Sumber dana', judul: /^(kode |nama )?(sumber )?dana$|^sumber pendanaan$/ },
]

/** A guess of what each column is: by its head where the first row is one, else by what stands in it. */
export function tebakKolom(blok: Blok): Pemetaan {
  const heads = (blok[0] ?? []).map(sasaranOfJudul)
  const named = heads.filter((one) => one !== undefined)
  const isJudul = named.length >= 2 || (named.length === 1 && heads.length === 1)
  const body = isJudul ? blok.slice(1) : blok
  const taken = new Set<SasaranKolom>()
  const once = (guess: SasaranKolom | undefined): SasaranKolom => {
    if (guess === undefined || taken.has(guess)) return 'abaikan'
    taken.add(guess)
    return guess
  }
  const first = heads.map((head) => (isJudul ? once(head) : 'abaikan'))
  const kolom = first.map((known, at) =>
    known === 'abaikan' && !isJudul ? once(sasaranOfIsi(body, at)) : known,
  )
  return { isJudul, kolom: isJudul ? kolom : withNumbers(body, kolom) }
}

function sasaranOfJudul(text: string): SasaranKolom | undefined {
  const head = bersih(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return sasaranKolom.find(({ judul }) => judul.test(head))?.sasaran
}

/** By content: codes by their segments, words by being words; numbers are told apart by their order later. */
function sasaranOfIsi(body: Blok, at: number): SasaranKolom | undefined {
  const cells = body.map((row) => bersih((row[at] ?? '').slice(0, 200))).filter((cell) => cell !== '')
  const most = (test: (cell: string) => boolean) => cells.filter(test).length * 2 > cells.length
  if (cells.length === 0) return undefined
  if (most((cell) => /^[456]\.\d/.test(kodeOf(cell)) && kodeOf(cell).split('.').length === 6))
    return 'rekening'
  if (most((cell) => /^[[(\s]*[\dX]\.[\dX]{2}\.\d{2}\.\d\.\d{1,2}\.\d{1,4}/i.test(cell))) return 'subKegiatan'
  if (most((cell) => /^[\d.,]+\s*[\p{L}³²]/u.test(cell))) return 'koefisien'
  if (most((cell) => /^(rp\.?)?\s*\d{1,3}(\.\d{3})*(,\d+)?$/i.test(cell) || /^\d+([.,]\d+)?$/.test(cell)))
    return undefined
  if (most((cell) => kodeOf(cell).split('.').length >= 3 || /^(dau|dak|dbh|pad)\b/i.test(cell))) return 'dana'
  const average = cells.reduce((all, cell) => all + cell.length, 0) / cells.length
  return average <= 6 ? 'satuan' : 'uraian'
}

/** Columns of numbers from left to right: coefficient (where none is known yet), price, amount. */
function withNumbers(body: Blok, kolom: readonly SasaranKolom[]): readonly SasaranKolom[] {
  const free: SasaranKolom[] = kolom.includes('koefisien')
    ? ['harga', 'jumlah']
    : ['koefisien', 'harga', 'jumlah']
  const isNumber = (at: number) => {
    const cells = body.map((row) => bersih((row[at] ?? '').slice(0, 200))).filter((cell) => cell !== '')
    return (
      cells.length > 0 && cells.filter((cell) => /^(rp\.?)?[\s\d.,]+$/i.test(cell)).length * 2 > cells.length
    )
  }
  return kolom.map((known, at) => (known === 'abaikan' && isNumber(at) ? (free.shift() ?? 'abaikan') : known))
}
