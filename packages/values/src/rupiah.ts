import { invariant } from './invariant.ts'

/** An exact amount of money in sen (1/100 rupiah). Never a JavaScript number. */
export type Rupiah = bigint

const sen = 100n
const plain = /^-?\d{1,18}(\.\d{1,2})?$/

/** Reads the wire form `"1250000"` or `"1250000.50"` (rupiah, point for decimals). Throws on anything else. */
export function parseRupiah(text: string): Rupiah {
  invariant(plain.test(text), `not an amount: ${text}`)
  const negative = text.startsWith('-')
  const [whole = '0', fraction = ''] = (negative ? text.slice(1) : text).split('.')
  const amount = BigInt(whole) * sen + BigInt(fraction.padEnd(2, '0'))
  return negative ? -amount : amount
}

/** The wire form: rupiah with two decimals and a point, `"1250000.00"`. */
export function rupiahToText(amount: Rupiah): string {
  const absolute = amount < 0n ? -amount : amount
  return `${amount < 0n ? '-' : ''}${absolute / sen}.${String(absolute % sen).padStart(2, '0')}`
}

/** Indonesian form without symbol: `1.250.000,00`; minus is U+2212. With `sen: false` whole rupiah only. */
export function formatAngka(amount: Rupiah, options: { sen?: boolean } = {}): string {
  const absolute = amount < 0n ? -amount : amount
  const whole = String(absolute / sen).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const fraction = options.sen === false ? '' : `,${String(absolute % sen).padStart(2, '0')}`
  return `${amount < 0n ? '−' : ''}${whole}${fraction}`
}

/** Indonesian form with symbol: `Rp1.250.000` (sen shown only when there are any, or when asked). */
export function formatRupiah(amount: Rupiah, options: { sen?: boolean } = {}): string {
  const text = formatAngka(amount, { sen: options.sen ?? amount % sen !== 0n })
  return text.startsWith('−') ? `−Rp${text.slice(1)}` : `Rp${text}`
}

/** The exact sum; 0 for nothing. */
export function sum(amounts: Iterable<Rupiah>): Rupiah {
  let total = 0n
  for (const amount of amounts) total += amount
  return total
}
