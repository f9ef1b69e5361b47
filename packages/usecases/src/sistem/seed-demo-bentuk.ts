import type { Tanggal } from '@benang/values/tanggal'

/** How far a payment of the demo has come; each stage includes those before it. */
export type SampaiTahap =
  | 'bast'
  | 'spp-draf'
  | 'spp-diajukan'
  | 'spp-dikembalikan'
  | 'spp-diverifikasi'
  | 'spm-diajukan'
  | 'spm-disetujui'
  | 'sp2d-diajukan'
  | 'sp2d-disahkan'
  | 'sp2d-dibalik'

/** One payment of a contract: amounts in millions of rupiah, withheld as [account, millions]. */
export type TerminContoh = {
  tanggal: Tanggal
  uraian: string
  juta: number
  sampai: SampaiTahap
  potongan?: readonly (readonly [rekening: string, juta: number])[]
  catatan?: string
}

export type KontrakContoh = {
  tanggal: Tanggal
  uraian: string
  penyedia: string
  selesai: Tanggal
  mata: string
  juta: number
  termin: readonly TerminContoh[]
}

/** A budget line: sub kegiatan, account and fund by code, millions per month 1..12. */
export type MataContoh = {
  nama: string
  sub: string
  rekening: string
  dana: string
  bulan: Readonly<Record<number, number>>
}

/** A unit's year in the demo; `spd` is what is released, by date: all lines for the months named, or only some lines. */
export type UnitContohDokumen = {
  unitId: number
  orang: { pa: string; pptk: string; ppk: string; bendahara: string }
  mata: readonly MataContoh[]
  spd: readonly { tanggal: Tanggal; uraian: string; bulan: readonly number[]; kecuali?: readonly string[] }[]
  kontrak: readonly KontrakContoh[]
}

/** Accounts of what is withheld, and funds, by code. */
export const ppn = '2.1.01.06.01.0001'
export const pph22 = '2.1.01.05.02.0001'
export const pph23 = '2.1.01.05.03.0001'
export const pajak = '1.1.01'
export const dau = '1.2.01.01.02'
export const dauKesehatan = '2.2.01.01.02.0005'

/** The same amount in every month. */
export const tiapBulan = (juta: number) =>
  Object.fromEntries(Array.from({ length: 12 }, (_, index) => [index + 1, juta]))

/** The three releases most units get. */
export const triwulan = [
  { tanggal: '2026-01-12', uraian: 'SPD triwulan I', bulan: [1, 2, 3] },
  { tanggal: '2026-04-06', uraian: 'SPD triwulan II', bulan: [4, 5, 6] },
  { tanggal: '2026-07-06', uraian: 'SPD triwulan III', bulan: [7, 8, 9] },
] as const
