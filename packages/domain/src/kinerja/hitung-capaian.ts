import type { Sifat } from './sifat.ts'

/** The four quarters, in minor units of the indicator's satuan; null: no target, or nothing reported. */
export type Triwulanan = readonly (bigint | null)[]

/** An exact fraction of positive denominator. */
export type Pecahan = { atas: bigint; bawah: bigint }

export type Ukuran = { sifat: Sifat; target: Triwulanan; capaian: Triwulanan }

/** The quarters as one value, by the nature of the indicator; null when none is filled. */
export function agregat(sifat: Sifat, nilai: Triwulanan): Pecahan | null {
  const terisi = nilai.filter((satu) => satu !== null)
  const terakhir = terisi.at(-1)
  if (terakhir === undefined) return null
  if (sifat === 'terakhir' || sifat === 'makin-rendah') return { atas: terakhir, bawah: 1n }
  const atas = terisi.reduce((total, satu) => total + satu, 0n)
  return { atas, bawah: sifat === 'jumlah' ? 1n : BigInt(terisi.length) }
}

/**
 * Achievement in hundredths of a percent, rounded half up: capaian / target, or (2 × target − capaian) / target where less is
 * better (recalled, used in LKjIP; other pemda divide target by capaian). Never below 0 and without a cap. Null where it cannot be
 * computed: nothing reported, or a target of nothing.
 */
export function persenCapaian(sifat: Sifat, target: Pecahan | null, capaian: Pecahan | null): bigint | null {
  if (target === null || capaian === null || target.atas <= 0n) return null
  const dasar = target.atas * capaian.bawah
  const nyata = capaian.atas * target.bawah
  const tercapai = sifat === 'makin-rendah' ? 2n * dasar - nyata : nyata
  return tercapai <= 0n ? 0n : (tercapai * 20_000n + dasar) / (2n * dasar)
}

/** Of each quarter against its own target. */
export function persenTriwulan({ sifat, target, capaian }: Ukuran): readonly (bigint | null)[] {
  const satu = (nilai: bigint | null | undefined) => agregat(sifat, [nilai ?? null])
  return capaian.map((nilai, index) => persenCapaian(sifat, satu(target[index]), satu(nilai)))
}

/** Of what was reported so far against the target of the same quarters. */
export function persenSampaiKini({ sifat, target, capaian }: Ukuran): bigint | null {
  const sama = target.map((nilai, index) => (capaian[index] == null ? null : nilai))
  return persenCapaian(sifat, agregat(sifat, sama), agregat(sifat, capaian))
}

/** Of what was reported so far against the target of the whole year (Formulir E.81 column 13: realisasi / target × 100). */
export function persenSetahun({ sifat, target, capaian }: Ukuran): bigint | null {
  return persenCapaian(sifat, agregat(sifat, target), agregat(sifat, capaian))
}

/** The mean of what can be computed, hundredths of a percent, rounded half up; null when nothing can. */
export function rataCapaian(persen: readonly (bigint | null)[]): bigint | null {
  const ada = persen.filter((satu) => satu !== null)
  if (ada.length === 0) return null
  const banyak = BigInt(ada.length)
  return (ada.reduce((total, satu) => total + satu, 0n) * 2n + banyak) / (2n * banyak)
}
