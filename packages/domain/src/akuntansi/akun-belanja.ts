/** Accounts of both books that documents of spending always need (BAS, Kepmendagri 050-3708/2020). */
export const akunTetap = {
  kasda: '1.1.01.01.01.0001',
  rkSkpd: '1.1.13.01.01.0001',
  ekuitas: '3.1.01.01.01.0001',
  estimasiPendapatan: '3.1.02.01.01.0001',
  estimasiPenerimaan: '3.1.02.02.01.0001',
  apropriasi: '3.1.02.03.01.0001',
  apropriasiPembiayaan: '3.1.02.04.01.0001',
  estimasiSal: '3.1.02.05.01.0001',
  rkPpkd: '3.1.03.01.01.0001',
} as const

// The account of the expense or asset that a spending account becomes has the same tail.
const padanan: readonly (readonly [belanja: string, beban: string])[] = [
  ['5.1.', '8.1.'],
  ['5.2.', '1.3.'],
  ['5.3.', '8.4.'],
]

/** The account of the expense (8.x) or fixed asset (1.3.x) that spending from this account brings, or undefined. */
export function bebanOf(belanja: string): string | undefined {
  const pasangan = padanan.find(([awal]) => belanja.startsWith(awal))
  return pasangan && `${pasangan[1]}${belanja.slice(pasangan[0].length)}`
}

// Debts of spending are numbered by another order in the chart, so each pair is written out (facts, same edition).
const utang: Readonly<Record<string, string>> = {
  '5.1.01.01.01.0001': '2.1.06.01.01.0001',
  '5.1.02.01.01.0001': '2.1.06.02.01.0001',
  '5.1.02.01.02.0002': '2.1.06.02.01.0039',
  '5.1.02.01.03.0001': '2.1.06.02.01.0068',
  '5.1.02.01.04.0002': '2.1.06.02.01.0071',
  '5.1.02.02.01.0010': '2.1.06.02.02.0010',
  '5.1.02.02.01.0012': '2.1.06.02.02.0012',
  '5.1.02.02.07.0002': '2.1.06.02.02.0117',
  '5.1.02.02.07.0004': '2.1.06.02.02.0119',
  '5.1.02.03.04.0002': '2.1.06.02.03.0608',
  '5.1.02.03.04.0003': '2.1.06.02.03.0609',
  '5.1.02.03.04.0004': '2.1.06.02.03.0610',
  '5.1.02.04.01.0001': '2.1.06.02.04.0001',
  '5.2.02.10.01.0002': '2.1.06.07.10.0002',
  '5.2.03.01.01.0006': '2.1.06.08.01.0006',
  '5.2.03.01.01.0010': '2.1.06.08.01.0010',
  '5.2.04.01.01.0002': '2.1.06.09.01.0002',
  '5.2.04.01.01.0003': '2.1.06.09.01.0003',
  '5.2.04.01.01.0004': '2.1.06.09.01.0004',
  '5.2.04.02.07.0003': '2.1.06.09.02.0048',
}

/** The account of the debt (2.1.06.x) that spending from this account settles, or undefined when no pair is known. */
export function utangOf(belanja: string): string | undefined {
  return utang[belanja]
}

// What financing pays becomes an asset with the same tail (facts, same edition). Loans paid back have no pair here yet.
const lawanPembiayaan: readonly (readonly [pembiayaan: string, akun: string])[] = [
  ['6.2.01.01.01.', '1.4.01.01.01.'],
  ['6.2.02.01.01.', '1.2.02.01.02.'],
  ['6.2.02.02.01.', '1.2.02.01.01.'],
  ['6.2.04.02.01.', '1.2.02.02.02.'],
  ['6.2.04.03.01.', '1.2.02.02.03.'],
  ['6.2.04.04.01.', '1.2.02.02.04.'],
  ['6.2.04.05.01.', '1.2.02.02.05.'],
  ['6.2.04.06.01.', '1.2.02.02.06.'],
]

/** The asset (reserve fund, investment, loan given) that paid financing brings, or undefined when no pair is known. */
export function asetPembiayaanOf(pembiayaan: string): string | undefined {
  const pasangan = lawanPembiayaan.find(([awal]) => pembiayaan.startsWith(awal))
  return pasangan && `${pasangan[1]}${pembiayaan.slice(pasangan[0].length)}`
}
