import { rupiahToText } from './rupiah.ts'
import { parseUang } from './parse-uang.ts'

/** What a coefficient means: the product of its numbers as wire text, and its words as they are stored. */
export type Koefisien =
  | { keadaan: 'kosong' }
  | { keadaan: 'terbaca'; koefisien: string; satuan: string }
  | { keadaan: 'salah'; pesan: string }

const maxSatuan = 40
const contoh = 'Tulis angka lalu satuannya, misalnya 12 bulan atau 6 rim x 12 bulan.'

/** Reads `412 meter` and `6 rim x 12 bulan`; several factors are stored with their numbers, so that nothing is lost. */
export function parseKoefisien(text: string): Koefisien {
  if (text.trim() === '') return { keadaan: 'kosong' }
  const factors = text
    .trim()
    .split(/\s*[×*]\s*|\s+x\s*(?=\d)|(?<=\d)x(?=\d)/i)
    .map(factorOf)
  let product = 100n
  for (const factor of factors) {
    if (typeof factor === 'string') return { keadaan: 'salah', pesan: factor }
    product *= factor.angka
  }
  const scale = 100n ** BigInt(factors.length)
  if (product % scale !== 0n)
    return {
      keadaan: 'salah',
      pesan: `${text} menjadi lebih halus dari dua angka di belakang koma. Bulatkan.`,
    }
  const read = product / scale
  if (read <= 0n) return { keadaan: 'salah', pesan: 'Koefisien harus lebih dari nol.' }
  const satuan = satuanOf(text, factors)
  if (satuan === '') return { keadaan: 'salah', pesan: `Satuan belum ada. ${contoh}` }
  if (satuan.length > maxSatuan)
    return { keadaan: 'salah', pesan: `Singkatkan koefisien sampai ${maxSatuan} huruf.` }
  return { keadaan: 'terbaca', koefisien: rupiahToText(read), satuan }
}

/** The text of a stored coefficient, as it was typed. */
export function textKoefisien({ koefisien, satuan }: { koefisien: string; satuan: string }): string {
  const read = parseKoefisien(satuan)
  if (read.keadaan === 'terbaca' && read.koefisien === koefisien && read.satuan === satuan) return satuan
  return `${koefisien
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', ',')} ${satuan}`
}

/** What to do about a comma before three digits that is no exact amount: it may be thousands or decimals. */
export function duaArti(text: string): string | undefined {
  const [, depan, belakang] = /^(?:rp\.?)?\s*(\d{1,3}),(\d{3})$/i.exec(text.trim()) ?? []
  if (depan === undefined || belakang === undefined) return undefined
  return `${depan},${belakang} bisa berarti ribuan atau desimal. Tulis ${depan}${belakang}, atau ${depan},${belakang.slice(0, 2)}.`
}

type Factor = { angka: bigint; satuan: string }

function factorOf(text: string): Factor | string {
  const [, digits = '', satuan = ''] = /^([\d.,]+)\s*(.*)$/.exec(text.trim()) ?? []
  if (digits === '') return `“${text}” tidak dimulai dengan angka. ${contoh}`
  const read = parseUang(digits)
  if (read.keadaan === 'terbaca') return { angka: read.jumlah, satuan }
  return (
    duaArti(digits) ??
    `“${digits}” tidak terbaca sebagai angka. Tulis paling banyak dua angka di belakang koma.`
  )
}

/** One factor is stored by its unit alone; several keep their text whole. */
function satuanOf(text: string, factors: readonly (Factor | string)[]): string {
  const units = factors.map((factor) => (typeof factor === 'string' ? '' : factor.satuan))
  const [only = ''] = units
  if (factors.length === 1) return only
  return units.every((unit) => unit === '') ? '' : text.trim()
}
