import { invariant } from './invariant.ts'
import { parseUang } from './parse-uang.ts'

/** What a coefficient means: the product of its numbers as decimal text (2 to 8 decimals), and its words as they are stored. */
export type Koefisien =
  | { keadaan: 'kosong' }
  | { keadaan: 'terbaca'; koefisien: string; satuan: string }
  | { keadaan: 'salah'; pesan: string }

/** As many decimals as a coefficient may have; finer ones are refused, never rounded. */
export const skalaKoefisien = 8

const satu = 10n ** BigInt(skalaKoefisien)
const maxSatuan = 40
// So that coefficient × 10^8 still fits the column.
const maxBulat = 10n ** 10n
const contoh = 'Tulis angka lalu satuannya, misalnya 12 bulan atau 6 rim x 12 bulan.'

/** Reads `412 meter` and `6 rim x 12 bulan`; several factors are stored with their numbers, so that nothing is lost. */
export function parseKoefisien(text: string): Koefisien {
  if (text.trim() === '') return { keadaan: 'kosong' }
  const factors = text
    .trim()
    .split(/\s*[×*]\s*|\s+x\s*(?=\d)|(?<=\d)x(?=\d)/i)
    .map(factorOf)
  let read = satu
  for (const factor of factors) {
    if (typeof factor === 'string') return { keadaan: 'salah', pesan: factor }
    const product = read * factor.angka
    if (product % satu !== 0n)
      return {
        keadaan: 'salah',
        pesan: `${text} menjadi lebih halus dari delapan angka di belakang koma. Bulatkan.`,
      }
    read = product / satu
    if (read >= maxBulat * satu)
      return { keadaan: 'salah', pesan: 'Koefisien paling banyak sepuluh angka di depan koma.' }
  }
  if (read <= 0n) return { keadaan: 'salah', pesan: 'Koefisien harus lebih dari nol.' }
  const satuan = satuanOf(text, factors)
  if (satuan === '') return { keadaan: 'salah', pesan: `Satuan belum ada. ${contoh}` }
  if (satuan.length > maxSatuan)
    return { keadaan: 'salah', pesan: `Singkatkan koefisien sampai ${maxSatuan} huruf.` }
  return { keadaan: 'terbaca', koefisien: desimalOf(read), satuan }
}

/** A coefficient as decimal text (`72.00`, `0.12345`) as the number and decimals it is stored with; two at least. */
export function angkaKoefisien(text: string): { koefisien: bigint; skala: number } {
  invariant(/^\d{1,18}(\.\d{1,8})?$/.test(text), `not a coefficient: ${text}`)
  const [whole = '', fraction = ''] = text.split('.')
  const tepat = fraction.replace(/0+$/, '').padEnd(2, '0')
  return { koefisien: BigInt(whole + tepat), skala: tepat.length }
}

/** A stored coefficient as decimal text, without noughts beyond the second decimal. */
export function koefisienToText({
  koefisien,
  skala = 2,
}: {
  koefisien: bigint
  skala?: number | undefined
}): string {
  return desimalOf(koefisien * 10n ** BigInt(skalaKoefisien - skala))
}

/** The text of a stored coefficient, as it was typed. */
export function textKoefisien({ koefisien, satuan }: { koefisien: string; satuan: string }): string {
  const read = parseKoefisien(satuan)
  if (read.keadaan === 'terbaca' && read.koefisien === koefisien && read.satuan === satuan) return satuan
  const [whole = '', fraction = ''] = koefisien.split('.')
  const tepat = fraction.replace(/0+$/, '')
  // Three digits behind a comma may be read as thousands.
  const desimal = tepat.length === 3 && !/^0+$/.test(whole) ? `${tepat}0` : tepat
  return `${whole}${desimal === '' ? '' : `,${desimal}`} ${satuan}`
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
  const angka = parseBilangan(digits)
  if (angka !== undefined) return { angka, satuan }
  return (
    duaArti(digits) ??
    `“${digits}” tidak terbaca sebagai angka. Tulis paling banyak delapan angka di belakang koma.`
  )
}

/** A number up to 8 decimals, in hundred-millionths; undefined where it is none or may mean two. */
function parseBilangan(digits: string): bigint | undefined {
  const [, whole = '', fraction = ''] = /^(\d{1,12})[.,](\d{1,8})$/.exec(digits) ?? []
  // A comma before three digits may be thousands, but not after a nought; a point before three digits is thousands.
  const halus = fraction.length > 3 || (fraction.length === 3 && /^0+$/.test(whole))
  if (halus) return BigInt(whole + fraction.padEnd(skalaKoefisien, '0'))
  const read = parseUang(digits)
  return read.keadaan === 'terbaca' ? read.jumlah * (satu / 100n) : undefined
}

function desimalOf(value: bigint): string {
  const digits = value.toString().padStart(skalaKoefisien + 1, '0')
  const fraction = digits.slice(-skalaKoefisien).replace(/0+$/, '').padEnd(2, '0')
  return `${digits.slice(0, -skalaKoefisien)}.${fraction}`
}

/** One factor is stored by its unit alone; several keep their text whole. */
function satuanOf(text: string, factors: readonly (Factor | string)[]): string {
  const units = factors.map((factor) => (typeof factor === 'string' ? '' : factor.satuan))
  const [only = ''] = units
  if (factors.length === 1) return only
  return units.every((unit) => unit === '') ? '' : text.trim()
}
