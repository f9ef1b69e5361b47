import type { Tanggal } from '@benang/values/tanggal'
import type { PembiayaanContoh } from './seed-demo-pembiayaan.ts'
import type { RencanaPendapatan } from './seed-demo-pendapatan.ts'

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

/** One payment of a contract, or of salaries: amounts in millions of rupiah, withheld as [account, millions]. */
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

/** Salaries are paid without contract and receipt. */
export type GajiContoh = TerminContoh & { mata: string }

/**
 * A budget line: sub kegiatan, account and fund by code, millions per month 1..12. `rkpd` and `ppas` (millions) where a stage
 * before it planned less: the difference needs an exception that the law admits.
 */
export type MataContoh = {
  nama: string
  sub: string
  rekening: string
  dana: string
  bulan: Readonly<Record<number, number>>
  rkpd?: number
  ppas?: number
  /** As many RKA lines as this; without it, as many as there are things to buy under the account. */
  baris?: number
}

/** Differences between two lines of a unit, in millions; `sampai` is its last step. */
export type PergeseranContoh = {
  nama: string
  tanggal: Tanggal
  bentuk: 'perkada' | 'perda'
  oleh: 'ppkd' | 'sekda' | 'kdh'
  dari: string
  ke: string
  bulan: number
  juta: number
  sampai: 'ajukan' | 'verifikasi' | 'tanda-tangani'
  /** What it says of itself, where that is told by hand. */
  naskah?: { uraian: string; dasar: string; alasan: string }
}

/** A unit's year in the demo; `spd` is what is released, by date: all lines for the months named, or only some lines. */
export type UnitContohDokumen = {
  unitId: number
  orang: { pa: string; pptk: string; ppk: string; bendahara: string }
  mata: readonly MataContoh[]
  spd: readonly { tanggal: Tanggal; uraian: string; bulan: readonly number[]; kecuali?: readonly string[] }[]
  kontrak: readonly KontrakContoh[]
  gaji?: readonly GajiContoh[]
  pergeseran?: readonly PergeseranContoh[]
  /** Part of the first view, which is there before anybody looks. */
  awal?: boolean
}

/** A year of a government of the demo. */
export type TahunContoh = {
  pemdaId: number
  tahun: number
  kdh: string
  /** Millions in the treasury on the first day. */
  kas: number
  unit: readonly UnitContohDokumen[]
  usulan: readonly UsulanContoh[]
  pendapatan: readonly RencanaPendapatan[]
  /** What financing pays: an investment in a bank of the region. */
  pembiayaan?: readonly PembiayaanContoh[]
  /** Kept as a mirror of another system: what breaks a limit is recorded and shown. */
  cermin: boolean
  /** Days on which the budget is published as it stands, before the last time at the end of the story. */
  terbitan?: readonly { tanggal: Tanggal; dasar: string }[]
}

/** What a citizen asked, and what became of it; `unitId` and `sub` where the plan took it up. */
export type UsulanContoh = {
  nama: string
  tanggal: Tanggal
  /** The year it is meant for. */
  untuk: number
  uraian: string
  pengusul: string
  lokasi: string
  alasan: string
  juta: number
  nasib:
    | { kode: 'ditampung'; unitId: number; sub: string; dana: string }
    | { kode: 'ditolak'; sebab: string }
    | null
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

/** The releases of a year, one each quarter. */
export const triwulanOf = (tahun: number) => [
  { tanggal: `${tahun}-01-12`, uraian: 'SPD triwulan I', bulan: [1, 2, 3] },
  { tanggal: `${tahun}-04-06`, uraian: 'SPD triwulan II', bulan: [4, 5, 6] },
  { tanggal: `${tahun}-07-06`, uraian: 'SPD triwulan III', bulan: [7, 8, 9] },
  { tanggal: `${tahun}-10-05`, uraian: 'SPD triwulan IV', bulan: [10, 11, 12] },
]

/** The three releases that most units had in the year under way. */
export const triwulan = triwulanOf(2026).slice(0, 3)

/** Millions of a line in the whole year. */
export function totalOf({ bulan }: Pick<MataContoh, 'bulan'>): number {
  return Object.values(bulan).reduce((total, juta) => total + juta, 0)
}
