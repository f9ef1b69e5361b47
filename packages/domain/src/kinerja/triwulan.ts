import type { Tanggal } from '@benang/values/tanggal'

/** The last months of the four quarters: where target and achievement stand in the ledger. */
export const bulanTriwulan = [3, 6, 9, 12] as const

/** 'I' to 'IV', as officers write a quarter. */
export const namaTriwulan = ['I', 'II', 'III', 'IV'] as const

/** The last day of the quarter that ends with a month. */
export function akhirTriwulan(tahun: number, bulan: number): Tanggal {
  return `${tahun}-${String(bulan).padStart(2, '0')}-${bulan === 3 || bulan === 12 ? '31' : '30'}`
}

/** `triwulan II`, of the month a quarter ends with. */
export function sebutTriwulan(bulan: number): string {
  return `triwulan ${namaTriwulan[Math.ceil(bulan / 3) - 1] ?? '?'}`
}
