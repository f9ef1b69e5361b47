import type { Aturan, FaktaDokumen } from './aturan.ts'
import type { Identitas } from './aturan-asal.ts'

/** A field of the head has at least so many letters; `pesan` says what to write there. */
export function isiTerisi(
  identitas: Identitas,
  { isian, huruf = 1, pesan }: { isian: string; huruf?: number; pesan: string },
): Aturan<FaktaDokumen> {
  return {
    ...identitas,
    check: ({ isi }) =>
      String(isi[isian] ?? '').trim().length >= huruf ? [] : [{ lokasi: `isi.${isian}`, pesan }],
  }
}
