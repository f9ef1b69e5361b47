/** Twelve whole-rupiah parts of an amount in sen that add up to it exactly; what cannot be divided goes to December. */
export function bagiRata(jumlah: bigint): readonly bigint[] {
  return bagiMenurut(
    jumlah,
    Array.from({ length: 12 }, () => 1n),
  )
}

/**
 * An amount in sen divided over the months as a pattern has them, in whole rupiah; the remainder goes to the last month of the pattern.
 * Months the pattern leaves empty stay empty. A pattern without any weight divides evenly.
 */
export function bagiMenurut(jumlah: bigint, pola: readonly bigint[]): readonly bigint[] {
  const bobot = Array.from({ length: 12 }, (_, at) => pola[at] ?? 0n).map((satu) => (satu > 0n ? satu : 0n))
  const total = bobot.reduce((all, satu) => all + satu, 0n)
  if (total === 0n) return bagiRata(jumlah)
  const parts = bobot.map((satu) => ((jumlah * satu) / total / 100n) * 100n)
  const rest = jumlah - parts.reduce((all, satu) => all + satu, 0n)
  const last = bobot.findLastIndex((satu) => satu > 0n)
  return parts.map((satu, at) => (at === last ? satu + rest : satu))
}

/** What a mata anggaran drew in each month of a year, in sen, by the codes it is found under. */
export type PolaKas = { subKegiatan: string; rekening: string; bulan: readonly bigint[] }

/** The nearest pattern there is: the same account of the same sub kegiatan, the account elsewhere, the unit as a whole; null: none. */
export function polaOf(
  semua: readonly PolaKas[],
  { subKegiatan, rekening }: { subKegiatan: string; rekening: string },
): { bulan: readonly bigint[]; dari: 'mata' | 'rekening' | 'unit' } | null {
  const same = semua.filter((satu) => satu.rekening === rekening)
  const exact = same.filter((satu) => satu.subKegiatan === subKegiatan)
  if (exact.length > 0) return { bulan: jumlahkan(exact), dari: 'mata' }
  if (same.length > 0) return { bulan: jumlahkan(same), dari: 'rekening' }
  return semua.length > 0 ? { bulan: jumlahkan(semua), dari: 'unit' } : null
}

function jumlahkan(pola: readonly PolaKas[]): readonly bigint[] {
  return Array.from({ length: 12 }, (_, at) => pola.reduce((all, { bulan }) => all + (bulan[at] ?? 0n), 0n))
}
