import type { Rupiah } from '@benang/values/rupiah'

/** What a driver adds to the fixed part: sen for each of its satuan. */
export type Pemicu = { pemicu: string; satuan: string; harga: Rupiah }

/** A driver with its amount (hundredths of its satuan) and what it costs. */
export type PemicuTerhitung = Pemicu & { banyak: bigint; jumlah: Rupiah }

/** A reasonable cost with what it is made of. */
export type AsbTerhitung = { tetap: Rupiah; pemicu: readonly PemicuTerhitung[]; jumlah: Rupiah }

/**
 * Analisis standar belanja: fixed part + Σ price of a driver × its amount, half up to whole rupiah per driver. `banyak` has one
 * amount per driver in hundredths, none negative.
 */
export function hitungAsb(
  { tetap, pemicu }: { tetap: Rupiah; pemicu: readonly Pemicu[] },
  banyak: readonly bigint[],
): AsbTerhitung {
  const terhitung = pemicu.map((satu, index) => {
    const jumlah = ((satu.harga * (banyak[index] ?? 0n) + 5_000n) / 10_000n) * 100n
    return { ...satu, banyak: banyak[index] ?? 0n, jumlah }
  })
  return {
    tetap,
    pemicu: terhitung,
    jumlah: terhitung.reduce((total, { jumlah }) => total + jumlah, tetap),
  }
}
