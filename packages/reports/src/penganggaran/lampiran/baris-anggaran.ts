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

/** Where a line stands: its unit and its place in the programme tree. */
export type TempatBaris = Pick<BarisAnggaran, 'unit' | 'urusan' | 'bidang' | 'program' | 'kegiatan' | 'sub'>

/** A sub kegiatan of RKA that are submitted and not yet verified. Sen. */
export type BarisDiajukan = TempatBaris & { jumlah: Rupiah }

/** Why a sub kegiatan stands above its ceiling: the signed exception, by what way and on what proof. Sen. */
export type BarisSebab = {
  unitKode: string
  subKode: string
  untuk: 'ppas' | 'rka'
  jalan: string
  bukti: string
  alasan: string
  jumlah: Rupiah
}

/** A note about an RKA as it is printed; `baris` '' where it is about the whole. */
export type BarisAsistensi = {
  unitKode: string
  unitNama: string
  dokumen: string
  baris: string
  sumber: string
  sumberNama: string
  catatan: string
  wajib: boolean
  jawaban: string
  keadaan: string
}

/** What the KUA says beside its plafon: fields of the document by name, and the agreement it rests on. */
export type KuaTercetak = { nota: string; tanggal: string; isi: Readonly<Record<string, string>> }

/** What a sub kegiatan was given on the way to the budget. Sen. */
export type BarisPlafon = TempatBaris & {
  dana: NamaKode
  rkpd: Rupiah
  ppas: Rupiah
}

/** Who receives what under an account, as signed RKA name it; `sebelum` as in BarisAnggaran. Sen. */
export type BarisPenerima = Pick<BarisAnggaran, 'unit' | 'segmen' | 'jumlah' | 'sebelum'> & {
  penerima: string
  alamat: string
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
  diajukan: readonly BarisDiajukan[]
  sebab: readonly BarisSebab[]
  kua: KuaTercetak | null
  asistensi: readonly BarisAsistensi[]
  penerima: readonly BarisPenerima[]
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
