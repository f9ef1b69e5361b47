import type { Tanggal } from '@benang/values/tanggal'

/** The day whose prices hold for a budget of a fiscal year: the document's, held within the year; it is written the year before. */
export function tanggalStandar(tahun: number, tanggal: Tanggal): Tanggal {
  const [awal, akhir] = [`${tahun}-01-01`, `${tahun}-12-31`]
  if (tanggal < awal) return awal
  return tanggal > akhir ? akhir : tanggal
}
