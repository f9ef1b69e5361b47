import type { Rupiah } from '@benang/values/rupiah'

/** `bagian` of `seluruh` in hundredths of a percent, rounded half away from zero; null when there is nothing to divide by. */
export function persenOf(bagian: Rupiah, seluruh: Rupiah): bigint | null {
  if (seluruh === 0n) return null
  const negative = bagian < 0n !== seluruh < 0n
  const [top, bottom] = [absolute(bagian) * 10_000n, absolute(seluruh)]
  const rounded = (top * 2n + bottom) / (bottom * 2n)
  return negative ? -rounded : rounded
}

const absolute = (amount: bigint) => (amount < 0n ? -amount : amount)
