import { sum } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'
import { type TingkatGeser, type WewenangGeser, wewenangOf } from './matriks-pergeseran.ts'

/** A difference as its reach is judged: `dana` is any name of its source of funds. */
export type BarisGeser = {
  unitId: number
  subKegiatan: string
  dana: string
  rekening: string
  jumlah: bigint
}

/** What a pergeseran says beyond its lines: whose name or place changes. */
export type UbahanGeser = { penerima: boolean; lokasi: boolean }

/**
 * Everything a pergeseran crosses, the widest first. Judged per path of unit, sub kegiatan and source of funds, since opposite
 * shifts of two paths cancel in a total; a change of fund alone is a crossing of its own.
 */
export function tingkatGeser(baris: readonly BarisGeser[], ubahan: UbahanGeser): readonly TingkatGeser[] {
  const lintas = semuaLintas.filter(({ golongan }) => moves(baris, golongan)).map(({ tingkat }) => tingkat)
  const rekening = tingkatRekening(baris)
  return [
    ...lintas,
    ...rekening.filter((tingkat) => tingkat === 'kelompok' || tingkat === 'jenis'),
    ...(isGantiDana(baris) ? (['dana'] as const) : []),
    ...(ubahan.penerima ? (['penerima'] as const) : []),
    ...(ubahan.lokasi ? (['lokasi'] as const) : []),
    ...rekening.filter((tingkat) => tingkat !== 'kelompok' && tingkat !== 'jenis'),
  ]
}

/** The rows of the matrix that must all be kept, the widest first, each authority once. */
export function wewenangGeser(
  baris: readonly BarisGeser[],
  ubahan: UbahanGeser,
  tanggal: Tanggal,
): readonly WewenangGeser[] {
  return tingkatGeser(baris, ubahan).flatMap((tingkat) => wewenangOf(tingkat, tanggal) ?? [])
}

type Golongan = (satu: BarisGeser) => string

const sub: Golongan = ({ unitId, subKegiatan }) => `${unitId} ${subKegiatan}`
const potong = (kode: string, segmen: number) => kode.split('.').slice(0, segmen).join('.')
const sampai =
  (segmen: number): Golongan =>
  ({ unitId, subKegiatan }) =>
    `${unitId} ${potong(subKegiatan, segmen)}`

const semuaLintas: readonly { tingkat: TingkatGeser; golongan: Golongan }[] = [
  { tingkat: 'unit', golongan: ({ unitId }) => `${unitId}` },
  { tingkat: 'program', golongan: sampai(3) },
  { tingkat: 'kegiatan', golongan: sampai(5) },
  { tingkat: 'sub-kegiatan', golongan: sub },
]

const semuaRekening = ['kelompok', 'jenis', 'objek', 'rincian', 'sub-rincian'] as const

/** The widest part of the account that money crosses within a sub kegiatan; at most one, for the narrower ones follow from it. */
function tingkatRekening(baris: readonly BarisGeser[]): readonly TingkatGeser[] {
  // A fund that is balanced in itself is judged alone: two funds may shift the opposite way and cancel.
  const perDana = [...Map.groupBy(baris, (satu) => `${sub(satu)} ${satu.dana}`).values()]
  const seimbang = perDana.filter((group) => total(group) === 0n)
  const found = semuaRekening.find((_, at) => {
    const golongan: Golongan = (satu) => `${sub(satu)} ${potong(satu.rekening, at + 2)}`
    return moves(baris, golongan) || seimbang.some((group) => moves(group, golongan))
  })
  return found === undefined ? [] : [found]
}

/** True where a fund gives or takes as a whole, or an account keeps its sum and changes whose money it is. */
function isGantiDana(baris: readonly BarisGeser[]): boolean {
  if (moves(baris, (satu) => `${sub(satu)} ${satu.dana}`)) return true
  const perRekening = [...Map.groupBy(baris, (satu) => `${sub(satu)} ${satu.rekening}`).values()]
  return perRekening.some((group) => total(group) === 0n && moves(group, ({ dana }) => dana))
}

function moves(baris: readonly BarisGeser[], golongan: Golongan): boolean {
  return [...Map.groupBy(baris, golongan).values()].some((group) => total(group) !== 0n)
}

function total(baris: readonly BarisGeser[]): bigint {
  return sum(baris.map(({ jumlah }) => jumlah))
}
