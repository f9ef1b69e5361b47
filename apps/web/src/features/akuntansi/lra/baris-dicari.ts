import type { BarisLra, CariDokumenLra, Potongan } from './bentuk-lra.ts'

type Dicari = Pick<CariDokumenLra, 'rekening' | 'kodeUnit' | 'urusan'>

/** What a row of the table is about, by its own code and those above it; null for rows that only add up. */
export function barisDicari(
  baris: readonly Pick<BarisLra, 'jenis' | 'tingkat' | 'sel'>[],
  index: number,
  potongan: Potongan,
): Dicari | null {
  const row = baris[index]
  const kode = row?.sel[0] ?? null
  if (row === undefined || kode === null || kode === '' || row.jenis === 'judul') return null
  const above = (tingkat: number) =>
    baris.slice(0, index + 1).findLast((satu) => satu.tingkat === tingkat)?.sel[0] ?? ''
  const bagian = above(0)
  if (potongan === 'urusan') return { rekening: bagian, urusan: kode }
  if (potongan === 'ringkas') return { rekening: kode }
  return { rekening: row.tingkat === 1 ? bagian : kode, kodeUnit: above(1) }
}
