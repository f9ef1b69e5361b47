import { formatAngka, parseRupiah } from '@benang/values/rupiah'

/** A figure as a report prints it: `(1.250,00)` below nothing, empty where there is none. */
export function angkaLaporan(wire: string | null): string {
  if (wire === null) return ''
  const amount = parseRupiah(wire)
  return amount < 0n ? `(${formatAngka(-amount)})` : formatAngka(amount)
}
