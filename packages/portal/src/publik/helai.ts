import { type Rupiah, sum } from '@benang/values/rupiah'

/** An end of the weave: where money comes from, or what it is for. */
export type Ujung = { nama: string; jumlah: Rupiah; ke: string | null }
/** An end with its place: its strands from `atas`, `jarak` apart, and where its label stands. */
export type UjungTerletak = Ujung & { helai: number; atas: number; label: number }
/** One strand: index of its source, and its height at the left, in the middle and at the right. */
export type Helai = { asal: number; kiri: number; tengah: number; kanan: number }
export type Anyaman = {
  kiri: readonly UjungTerletak[]
  kanan: readonly UjungTerletak[]
  helai: readonly Helai[]
  tinggi: number
}

const banyak = 56
const jarak = 3.4
const barisLabel = 46

/** Strands from sources to purposes, each side divided by its amounts; every purpose takes of every source in proportion. */
export function anyam(sumber: readonly Ujung[], tujuan: readonly Ujung[]): Anyaman {
  const [kiri, kanan] = [letakkan(sumber), letakkan(tujuan)]
  const tinggi = Math.max(akhir(kiri), akhir(kanan)) + 8
  const left = kiri.flatMap((satu, asal) =>
    Array.from({ length: satu.helai }, (_, urut) => ({
      asal,
      bagian: (urut + 0.5) / satu.helai,
      y: satu.atas + urut * jarak,
    })),
  )
  const right = kanan.flatMap((satu) =>
    Array.from({ length: satu.helai }, (_, urut) => satu.atas + urut * jarak),
  )
  const order = left
    .map((_, index) => index)
    .toSorted((a, b) => (left[a]?.bagian ?? 0) - (left[b]?.bagian ?? 0))
  const place = new Map(order.map((index, urut) => [index, right[urut] ?? 0]))
  const top = tinggi / 2 - (banyak * 2.2) / 2
  const helai = left.map(({ asal, y }, index) => ({
    ...{ asal, kiri: y, tengah: top + index * 2.2, kanan: place.get(index) ?? 0 },
  }))
  return { kiri, kanan, helai, tinggi }
}

function akhir(ujung: readonly UjungTerletak[]): number {
  const last = ujung.at(-1)
  return last === undefined ? 0 : last.atas + Math.max(last.helai * jarak, barisLabel - 16)
}

function letakkan(ujung: readonly Ujung[]): readonly UjungTerletak[] {
  const counts = bagiHelai(ujung.map(({ jumlah }) => jumlah))
  let atas = 16
  return ujung.map((satu, index) => {
    const helai = counts[index] ?? 0
    const height = helai * jarak
    const placed = { ...satu, helai, atas, label: atas + height / 2 - 2 }
    atas += Math.max(height + 14, barisLabel)
    return placed
  })
}

/** Largest remainder, and at least one strand for what is not nothing. */
export function bagiHelai(jumlah: readonly Rupiah[]): readonly number[] {
  const total = sum(jumlah)
  if (total <= 0n) return jumlah.map(() => 0)
  const shares = jumlah.map((satu) => (satu * BigInt(banyak)) / total)
  const rest = jumlah.map((satu, index) => ({ index, sisa: (satu * BigInt(banyak)) % total }))
  let left = banyak - Number(sum(shares))
  const extra = new Set<number>()
  for (const { index } of rest.toSorted((a, b) => (a.sisa === b.sisa ? 0 : a.sisa > b.sisa ? -1 : 1)))
    if (left > 0) {
      extra.add(index)
      left -= 1
    }
  const counts = shares.map((share, index) => Number(share) + (extra.has(index) ? 1 : 0))
  const poor = counts.flatMap((count, index) => (count === 0 && (jumlah[index] ?? 0n) > 0n ? [index] : []))
  for (const index of poor) {
    const rich = counts.indexOf(Math.max(...counts))
    counts[rich] = (counts[rich] ?? 1) - 1
    counts[index] = 1
  }
  return counts
}
