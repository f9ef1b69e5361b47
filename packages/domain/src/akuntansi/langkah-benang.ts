import type { KodeTahap } from '@benang/ledger/tahap'
import { type Alur, bagianOf, dibalikOf, type Gerak, jumlahOf } from './alur-benang.ts'
import type { BagianSimpul, KodeSimpul, Selisih, Simpul } from './benang.ts'
import type { KodeSebab } from './sebab-benang.ts'
import { kurang, pelampauanDari, tambahanLuar } from './selisih-benang.ts'

/** One arrow of the lane: from which stage and keys into which, and what the rest that did not go on is called. */
export type ArusBenang = {
  kode: KodeSimpul
  sebelum: bigint
  dari: KodeTahap
  ke: KodeTahap
  kunciDari: ReadonlySet<number>
  kunciKe: ReadonlySet<number>
  /** Only what came before any pergeseran. */
  geser?: false
  /** Names the rest; `lewat` tells whether anything went on yet. */
  sisa(rest: bigint, lewat: boolean): readonly Selisih[]
  /** What keys outside this thread took; there are none where the key stays the same. */
  cabang?: KodeSebab
}

/** The knot an arrow leads to: what is left over, branched off, taken back, covered or added stands in its differences. */
export function simpulArus(alur: Alur, arus: ArusBenang): Simpul {
  const { kode, dari, ke, kunciDari, kunciKe, cabang } = arus
  const geser = arus.geser === undefined ? {} : { geser: arus.geser }
  const semua = alur.ambil({ dari, ke, kunciDari, ...geser })
  const masuk = alur.ambil({ ke, kunciKe, ...geser }).filter(({ dariTahap }) => dariTahap !== 'pelampauan')
  const lain = semua.filter((gerak) => !kunciKe.has(gerak.ke))
  const ditutup = alur.ambil({ dari: 'pelampauan', ke: dari, kunciKe: kunciDari, ...geser })
  const rest = arus.sebelum + jumlahOf(ditutup) - jumlahOf(semua)
  const balik = rest > 0n ? terkecil(rest, dibalikOf(semua)) : 0n
  const selisih = [
    ...(cabang === undefined ? [] : cabangOf(alur, lain, cabang)),
    ...kurang(alur, { sebab: 'pembalikan', jumlah: balik, sifat: 'keluar', oleh: pembalikOf(alur, semua) }),
    ...arus.sisa(rest - balik, semua.length > 0),
    ...pelampauanDari(alur, ditutup, dari),
    ...tambahanLuar(alur, masuk, ke),
  ]
  return {
    ...{ kode, jalur: 'bayar', jumlah: jumlahOf(masuk), keluar: 0n, selisih },
    bagian: bagianOf(alur, masuk),
  }
}

const terkecil = (a: bigint, b: bigint): bigint => (a < b ? a : b)

function cabangOf(alur: Alur, gerak: readonly Gerak[], sebab: KodeSebab): readonly Selisih[] {
  const cabang = [...Map.groupBy(gerak, ({ ke }) => ke)]
    .map(([kunci, group]) => ({ kunci, jumlah: -jumlahOf(group) }))
    .filter(({ jumlah }) => jumlah !== 0n)
  return kurang(alur, { sebab, jumlah: jumlahOf(gerak), sifat: 'keluar', cabang })
}

/** The last document that took something back along these moves. */
function pembalikOf(alur: Alur, gerak: readonly Gerak[]): BagianSimpul | null {
  const last = gerak.findLast(({ jurnal }) => jurnal.membalik !== null)
  if (last === undefined) return null
  return bagianOf(alur, [{ ...last, asal: last.jurnal }])[0] ?? null
}
