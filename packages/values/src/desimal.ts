import { Decimal as Base } from 'decimal.js'
import { invariant } from './invariant.ts'
import type { Rupiah } from './rupiah.ts'

/**
 * Exact decimals for ratios, percentages, fractional volumes and indicator formulas. The library's own default of 20
 * digits rounds an amount times an amount wrongly, so this is the only place that configures it.
 */
export const Desimal = Base.clone({ precision: 50, maxE: 60, minE: -60, rounding: Base.ROUND_HALF_UP })
export type Desimal = Base

const plain = /^-?\d{1,30}(\.\d{1,20})?$/

/** Reads a plain decimal with a point; refuses exponents, hexadecimal, `Infinity`. */
export function parseDesimal(text: string): Desimal {
  invariant(plain.test(text), `not a decimal: ${text}`)
  return new Desimal(text)
}

// A power computed for every line would cost more than the line.
const powers = Array.from({ length: 10 }, (_, skala) => 10n ** BigInt(skala))

/** volume × harga in sen, rounded half up once per line. `volume` has `skala` decimals (1,5 with scale 4 = 15000n). */
export function kalikan(volume: bigint, skala: number, harga: Rupiah): Rupiah {
  const divisor = powers[skala] ?? 10n ** BigInt(skala)
  const product = volume * harga
  const half = product < 0n ? -divisor / 2n : divisor / 2n
  return (product + half) / divisor
}
