/** A coefficient (`koefisien` ÷ 10^`skala`), sen per satuan, and PPN in hundredths of a per cent. */
export type Perkalian = { koefisien: bigint; skala: number; harga: bigint; ppn: bigint }

/**
 * The amount of a line: `tepat` is the exact product in rupiah as decimal text, `jumlah` the same rounded half up to the sen.
 * Lines are rounded one by one and then added up; a sum is never rounded.
 */
export function hitungRincian({ koefisien, skala, harga, ppn }: Perkalian): {
  tepat: string
  jumlah: bigint
} {
  const product = koefisien * harga * (10_000n + ppn)
  const perSen = 10_000n * 10n ** BigInt(skala)
  const jumlah = (2n * product + perSen) / (2n * perSen)
  return { tepat: decimalOf(product, skala + 6), jumlah }
}

/** Prints `value` ÷ 10^`scale` as decimal text without zeros at its end. */
function decimalOf(value: bigint, scale: number): string {
  const digits = value.toString().padStart(scale + 1, '0')
  const fraction = digits.slice(-scale).replace(/0+$/, '')
  return `${digits.slice(0, -scale)}${fraction === '' ? '' : `.${fraction}`}`
}
