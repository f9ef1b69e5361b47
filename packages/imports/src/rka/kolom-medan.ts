import type { BarisRka, BerkasRka } from './baca-rka.ts'

/** The column (from 1) in which a line's field stands in its sheet; 0: none. A coefficient may stand in factors or a volume. */
export function kolomMedan(
  { letak }: Pick<BerkasRka, 'letak'>,
  { lembar }: Pick<BarisRka, 'lembar'>,
  medan: string,
): number {
  const sini = letak.get(lembar)
  const nama = medan === 'koefisien' || medan === 'satuan' ? [medan, 'koefisien', 'vol1', 'volume'] : [medan]
  return nama.map((satu) => sini?.get(satu)).find((kolom) => kolom !== undefined) ?? 0
}
