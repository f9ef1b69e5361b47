import type { Aturan, FaktaDokumen } from './aturan.ts'
import { aturanUmum } from './aturan-umum.ts'

/** The rules of law of a kind of document, checked at every step of its way forward; kinds without rules get the common ones. */
export function aturanDokumen(jenis: string): readonly Aturan<FaktaDokumen>[] {
  return [...aturanUmum, ...(aturanKhusus[jenis] ?? [])]
}

const aturanKhusus: Readonly<Record<string, readonly Aturan<FaktaDokumen>[]>> = {}
