import type { BagianApbd } from './bagian-apbd.ts'

/** The four parts of a budget as sums, in sen. */
export type PosturApbd = Readonly<Record<BagianApbd, bigint>>

/** A budget of nothing. */
export const posturKosong: PosturApbd = { pendapatan: 0n, belanja: 0n, penerimaan: 0n, pengeluaran: 0n }

/** Surplus or deficit plus net financing: what is left over (PP-12-2019:P88.1). */
export function silpaOf({ pendapatan, belanja, penerimaan, pengeluaran }: PosturApbd): bigint {
  return pendapatan - belanja + penerimaan - pengeluaran
}
