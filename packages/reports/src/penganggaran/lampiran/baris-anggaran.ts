import type { Rupiah } from '@benang/values/rupiah'
import type { Penandatangan, Tanda } from '../../laporan.ts'

export type NamaKode = { kode: string; uraian: string }

/** A mata anggaran with the names above it; codes '' where it has none (revenue and financing have no program). Sen. */
export type BarisAnggaran = {
  bagian: 'pendapatan' | 'belanja' | 'penerimaan' | 'pengeluaran'
  unit: NamaKode
  urusan: NamaKode
  bidang: NamaKode
  program: NamaKode
  kegiatan: NamaKode
  sub: NamaKode
  /** The account, all its segments. */
  segmen: readonly number[]
  dana: NamaKode
  jumlah: Rupiah
  /** What it was before a perubahan; 0 where only one state is shown. */
  sebelum: Rupiah
}

/** What a sub kegiatan was given on the way to the budget. Sen. */
export type BarisPlafon = Pick<
  BarisAnggaran,
  'unit' | 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'sub'
> & {
  rkpd: Rupiah
  ppas: Rupiah
}

/** Everything the lampiran of one budget are made of. Accounts are looked up by their segments joined with points. */
export type DataAnggaran = {
  pemda: string
  /** The unit whose lines these are; null: the whole pemda. */
  unit: string | null
  tahun: number
  /** Which state of the budget this is: `Rancangan APBD`, `APBD`, `Perubahan APBD`. */
  keadaan: string
  /** True: each amount is shown before and after. */
  perubahan: boolean
  keterangan: readonly string[]
  baris: readonly BarisAnggaran[]
  plafon: readonly BarisPlafon[]
  rekening: ReadonlyMap<string, NamaKode>
  tempat: string | null
  penandatangan: readonly Penandatangan[]
  tanda: readonly Tanda[]
}

/** Name of an account by its segments, however deep. */
export function rekeningOf(
  { rekening }: Pick<DataAnggaran, 'rekening'>,
  segmen: readonly number[],
): NamaKode {
  const kunci = segmen.join('.')
  return rekening.get(kunci) ?? { kode: kunci, uraian: `Rekening ${kunci} (nama belum ada di rujukan)` }
}
