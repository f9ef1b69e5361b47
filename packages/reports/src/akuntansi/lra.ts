import { invariant } from '@benang/values/invariant'
import { type Rupiah, sum } from '@benang/values/rupiah'
import { formatTanggal, type Tanggal } from '@benang/values/tanggal'
import type { Baris, Kolom, Laporan, Penandatangan, Tanda } from '../laporan.ts'
import { persenOf } from '../persen.ts'
import { barisPohon, checkSubtotal, type Jenjang, jumlahKolom } from '../pohon.ts'
import { jenjangOrganisasi, jenjangRingkas, jenjangUrusan } from './jenjang-lra.ts'

/** How an LRA is cut: the tree of accounts to objek, per unit, or belanja per urusan, bidang and program. */
export type PotonganLra = 'ringkas' | 'organisasi' | 'urusan'
export const potonganLra: readonly PotonganLra[] = ['ringkas', 'organisasi', 'urusan']

/** Budget and realisation of one group of mata anggaran; `segmen` the account from akun down to objek. Sen. */
export type NilaiLra = {
  unitId: number
  /** 0 where there is none: revenue, financing. */
  subKegiatanId: number
  segmen: readonly number[]
  anggaran: Rupiah
  realisasi: Rupiah
}

export type NamaKode = { kode: string; uraian: string }
export type NamaSubKegiatan = { kode: string; urusan: string; bidang: string; program: string }

/** Everything an LRA is made of. Names are looked up by id, accounts by their segments joined with points. */
export type DataLra = {
  pemda: string
  /** The unit whose amounts these are; null: the whole pemda. */
  unit: string | null
  tahun: number
  sampai: Tanggal
  potongan: PotonganLra
  nilai: readonly NilaiLra[]
  rekening: ReadonlyMap<string, NamaKode>
  unitNama: ReadonlyMap<number, NamaKode>
  subKegiatan: ReadonlyMap<number, NamaSubKegiatan>
  tempat: string | null
  penandatangan: readonly Penandatangan[]
  tanda: readonly Tanda[]
}

/**
 * Laporan Realisasi Anggaran (PP 71/2010 PSAP 02; rows and columns as recalled from SIPD and Permendagri 77/2020): pendapatan,
 * belanja, surplus/(defisit), pembiayaan, SiLPA. Totals come from the values themselves and must equal the sum of the lines.
 */
export function lraOf(data: DataLra): Laporan {
  const baris = data.potongan === 'urusan' ? belanjaOnly(data) : wholeLra(data)
  checkSubtotal({ kolom: kolomLra, baris })
  return {
    kode: `lra-${data.potongan}`,
    pemda: data.pemda,
    unit: data.unit,
    judul: judulLra[data.potongan],
    nomor: null,
    keterangan: [`Tahun Anggaran ${data.tahun}`, `Sampai dengan ${formatTanggal(data.sampai)}`],
    arah: 'rebah',
    pembuka: [],
    tabel: { judul: null, kolom: kolomLra, baris },
    penutup: [],
    terbilang: null,
    catatan: catatanOf(data),
    tempat: data.tempat,
    penandatangan: data.penandatangan,
    tanda: data.tanda,
    verifikasi: null,
  }
}

const kolomLra: readonly Kolom[] = [
  { nama: 'kode', judul: 'Kode', jenis: 'kode' },
  { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
  { nama: 'anggaran', judul: 'Anggaran (Rp)', jenis: 'uang' },
  { nama: 'realisasi', judul: 'Realisasi (Rp)', jenis: 'uang' },
  { nama: 'persen', judul: '%', jenis: 'persen' },
  { nama: 'selisih', judul: 'Lebih/(Kurang) (Rp)', jenis: 'uang' },
]
const judulLra: Readonly<Record<PotonganLra, string>> = {
  ringkas: 'Laporan Realisasi Anggaran',
  organisasi: 'Laporan Realisasi Anggaran per Perangkat Daerah',
  urusan: 'Laporan Realisasi Belanja per Urusan dan Program',
}

type Jumlah = { anggaran: Rupiah; realisasi: Rupiah }
type Bagian = { kode: string; judul: string; jumlah: string; milik: (nilai: NilaiLra) => boolean }

const pendapatan: Bagian = {
  kode: '4',
  judul: 'PENDAPATAN DAERAH',
  jumlah: 'JUMLAH PENDAPATAN',
  milik: ({ segmen }) => segmen[0] === 4,
}
const belanja: Bagian = {
  kode: '5',
  judul: 'BELANJA DAERAH',
  jumlah: 'JUMLAH BELANJA',
  milik: ({ segmen }) => segmen[0] === 5,
}
const penerimaan: Bagian = {
  kode: '6.1',
  judul: 'PENERIMAAN PEMBIAYAAN',
  jumlah: 'JUMLAH PENERIMAAN PEMBIAYAAN',
  milik: ({ segmen }) => segmen[0] === 6 && segmen[1] === 1,
}
const pengeluaran: Bagian = {
  kode: '6.2',
  judul: 'PENGELUARAN PEMBIAYAAN',
  jumlah: 'JUMLAH PENGELUARAN PEMBIAYAAN',
  milik: ({ segmen }) => segmen[0] === 6 && segmen[1] !== 1,
}

function wholeLra(data: DataLra): readonly Baris[] {
  const [jenjang, jenjangPembiayaan] =
    data.potongan === 'organisasi'
      ? [jenjangOrganisasi(data), jenjangOrganisasi(data)]
      : [jenjangRingkas(data, 2), jenjangRingkas(data, 3)]
  const masuk = section(data, pendapatan, jenjang)
  const keluar = section(data, belanja, jenjang)
  const terima = section(data, penerimaan, jenjangPembiayaan)
  const bayar = section(data, pengeluaran, jenjangPembiayaan)
  const surplus = minus(masuk.total, keluar.total)
  const neto = minus(terima.total, bayar.total)
  const silpa = { anggaran: surplus.anggaran + neto.anggaran, realisasi: surplus.realisasi + neto.realisasi }
  return [
    ...masuk.baris,
    ...keluar.baris,
    jumlah('SURPLUS/(DEFISIT)', surplus),
    ...terima.baris,
    ...bayar.baris,
    jumlah('PEMBIAYAAN NETO', neto),
    jumlah('SISA LEBIH PEMBIAYAAN ANGGARAN (SILPA)', silpa),
  ]
}

function belanjaOnly(data: DataLra): readonly Baris[] {
  return section(data, belanja, jenjangUrusan(data)).baris
}

/** A part with its rows and closing total; an empty part shows its total of nothing. */
function section(
  { nilai }: DataLra,
  { kode, judul, jumlah: label, milik }: Bagian,
  jenjang: readonly Jenjang<NilaiLra>[],
): { baris: readonly Baris[]; total: Jumlah } {
  const isi = nilai.filter(milik)
  const total = totalOf(isi)
  const rows = barisPohon(isi, { jenjang, sel: (nama, group) => selOf(nama, totalOf(group)), tingkat: 1 })
  invariant(
    jumlahKolom(rows, 2) === total.anggaran && jumlahKolom(rows, 3) === total.realisasi,
    `${label} is not the sum of its lines`,
  )
  const head: Baris = { jenis: 'judul', tingkat: 0, sel: [kode, judul, null, null, null, null] }
  return { baris: [head, ...rows, jumlah(label, total)], total }
}

function selOf({ kode, uraian }: { kode: string | null; uraian: string }, total: Jumlah): Baris['sel'] {
  const { anggaran, realisasi } = total
  return [kode, uraian, anggaran, realisasi, persenOf(realisasi, anggaran), realisasi - anggaran]
}

function jumlah(uraian: string, total: Jumlah): Baris {
  return { jenis: 'jumlah', tingkat: 0, sel: selOf({ kode: null, uraian }, total) }
}

function totalOf(nilai: readonly NilaiLra[]): Jumlah {
  return {
    anggaran: sum(nilai.map(({ anggaran }) => anggaran)),
    realisasi: sum(nilai.map(({ realisasi }) => realisasi)),
  }
}

function minus(left: Jumlah, right: Jumlah): Jumlah {
  return {
    anggaran: left.anggaran - right.anggaran,
    realisasi: left.realisasi - right.realisasi,
  }
}

function catatanOf({ potongan, nilai, unit }: DataLra): readonly string[] {
  const lain = nilai.filter(({ segmen }) => ![4, 5, 6].includes(segmen[0] ?? 0))
  invariant(lain.length === 0, 'an LRA counts accounts of 4, 5 and 6 only')
  return [
    'Anggaran menurut DPA dan target pendapatan; realisasi belanja menurut SP2D, realisasi pendapatan menurut penerimaan.',
    ...(potongan === 'urusan' ? ['Pendapatan dan pembiayaan tidak dibagi menurut urusan.'] : []),
    ...(unit === null ? [] : [`Hanya angka ${unit}.`]),
    'Belum diperiksa (unaudited).',
  ]
}
