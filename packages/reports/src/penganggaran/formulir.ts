import type { DataCetak } from '../sistem/data-cetak.ts'

/** Which sheet of a set (RKA, DPA) a document is: they carry one part of the budget each. */
export function formulirOf(set: 'RKA' | 'DPA', { dokumen }: DataCetak): string {
  const akun = dokumen.baris[0]?.rekeningKode.slice(0, 1)
  if (akun === '4') return `Formulir ${set}-PENDAPATAN SKPD`
  return akun === '6' ? `Formulir ${set}-PEMBIAYAAN SKPD` : `Formulir ${set}-RINCIAN BELANJA SKPD`
}
