import type { Diperiksa } from '../sistem/aturan.ts'
import type { Tanggal } from '@benang/values/tanggal'

export type KodePredikat = 'ST' | 'T' | 'S' | 'R' | 'SR'

type Kelas = { kode: KodePredikat; nama: string; mulai: bigint }
type SkalaPredikat = { dasar: string; diperiksa: Diperiksa; sejak: Tanggal; kelas: readonly Kelas[] }

/**
 * The scale of achievement, best class first, each from so many hundredths of a percent on. Printed with whole numbers only; a value
 * between two classes falls to the lower one, as public code that cites it does.
 */
export const skalaPredikat: SkalaPredikat = {
  dasar: 'PERMENDAGRI-86-2017:SKALA',
  diperiksa: 'kutipan',
  sejak: '2017-09-11',
  kelas: [
    { kode: 'ST', nama: 'Sangat tinggi', mulai: 9_100n },
    { kode: 'T', nama: 'Tinggi', mulai: 7_600n },
    { kode: 'S', nama: 'Sedang', mulai: 6_600n },
    { kode: 'R', nama: 'Rendah', mulai: 5_100n },
    { kode: 'SR', nama: 'Sangat rendah', mulai: 0n },
  ],
}

/** The class of an achievement, above 100 % the best one; null where there is none to judge. */
export function predikatOf(persen: bigint | null): Kelas | null {
  if (persen === null) return null
  return skalaPredikat.kelas.find(({ mulai }) => persen >= mulai) ?? null
}
