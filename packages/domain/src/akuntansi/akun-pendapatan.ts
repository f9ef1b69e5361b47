/** Accounts that documents of revenue need beside those of spending (BAS, Kepmendagri 050-3708/2020). */
export const akunPenerimaan = { kasPenerimaan: '1.1.01.02.01.0001' } as const

/** The account of the accrual book (7.x) that revenue of the budgetary book (4.x) brings: the same tail. */
export function pendapatanLoOf(pendapatan: string): string {
  return `7${pendapatan.slice(1)}`
}
