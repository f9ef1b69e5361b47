import type { PorsiWajib } from './porsi-wajib.ts'
import { type Irisan, isTersaring, type NilaiPorsi } from './saringan.ts'

/** `belum` the share misses its threshold, `transisi` it does but may until a date, `kosong` there is nothing to divide by. */
export type StatusPorsi = 'terpenuhi' | 'belum' | 'transisi' | 'dilaporkan' | 'kosong'

/**
 * A share as computed: sums in sen, the share in hundredths of a percent (rounded towards missing it, so that no rounding
 * fulfils a rule), the threshold in both, and how far it is to it (`jarak` sen; negative: that much is missing or too much).
 */
export type HasilPorsi = {
  pembilang: bigint
  penyebut: bigint
  persen: bigint | null
  ambangPersen: bigint | null
  ambang: bigint | null
  jarak: bigint | null
  status: StatusPorsi
  /** The lines that were counted. */
  baris: readonly NilaiPorsi[]
}

/** The share of a budget; `petaan` are the slices that the pemda's own mapping adds to the numerator. */
export function hitungPorsi(
  porsi: PorsiWajib,
  nilai: readonly NilaiPorsi[],
  { tahun, petaan }: { tahun: number; petaan: readonly Irisan[] },
): HasilPorsi {
  const { termasuk, kecuali } = porsi.pembilang
  const saringan = { termasuk: [...termasuk, ...(porsi.petaan ? petaan : [])], kecuali }
  const baris = nilai.filter((satu) => isTersaring(saringan, satu))
  const [pembilang, penyebut] = [
    total(baris),
    total(nilai.filter((satu) => isTersaring(porsi.penyebut, satu))),
  ]
  const sums = { pembilang, penyebut, baris }
  if (penyebut === 0n) return { ...sums, ...tanpaAmbang, persen: null, status: 'kosong' }
  const persen = persenOf(sums, porsi.arah)
  const batas = batasOf(porsi, nilai)
  if (porsi.arah === null || batas === undefined)
    return { ...sums, ...tanpaAmbang, persen, status: 'dilaporkan' }
  const ambang = ambangOf(penyebut, batas, porsi.arah)
  const jarak = porsi.arah === 'sedikitnya' ? pembilang - ambang : ambang - pembilang
  const isTransisi = porsi.transisi !== null && `${tahun}-01-01` <= porsi.transisi
  const belum = isTransisi ? 'transisi' : 'belum'
  return {
    ...sums,
    persen,
    ambang,
    ambangPersen: batas.persen,
    jarak,
    status: jarak < 0n ? belum : 'terpenuhi',
  }
}

const tanpaAmbang = { ambang: null, ambangPersen: null, jarak: null }

/** The threshold for the size of this budget: by all its belanja. */
function batasOf(porsi: PorsiWajib, nilai: readonly NilaiPorsi[]) {
  const belanja = total(nilai.filter(({ rekening }) => rekening.startsWith('5')))
  return porsi.ambang.findLast(({ lebihDari }) => belanja > lebihDari)
}

/** In sen: a floor is rounded up and a cap down; the least amount, where there is one, counts when it is higher. */
function ambangOf(
  penyebut: bigint,
  { persen, minimum }: { persen: bigint; minimum: bigint | null },
  arah: 'sedikitnya' | 'sebanyaknya',
): bigint {
  const bagian = penyebut * persen
  const sen = arah === 'sedikitnya' ? (bagian + 9_999n) / 10_000n : bagian / 10_000n
  return minimum !== null && minimum > sen ? minimum : sen
}

function persenOf(
  { pembilang, penyebut }: { pembilang: bigint; penyebut: bigint },
  arah: PorsiWajib['arah'],
): bigint {
  const bagian = pembilang * 10_000n
  return arah === 'sebanyaknya' ? (bagian + penyebut - 1n) / penyebut : bagian / penyebut
}

function total(nilai: readonly NilaiPorsi[]): bigint {
  return nilai.reduce((jumlah, satu) => jumlah + satu.jumlah, 0n)
}
