import type { Laporan } from '../../laporan.ts'
import type { DataAnggaran } from './baris-anggaran.ts'
import { tabelBelanja } from './belanja-per-jenis.ts'
import { fungsiOf } from './fungsi.ts'
import { jenjangRekening, jenjangTempat } from './jenjang-anggaran.ts'
import { type BagianRingkasan, tabelRingkasan } from './ringkasan.ts'
import type { Lampiran } from './lampiran.ts'
import { lampiranKuaPpas } from './lampiran-kua-ppas.ts'
import { tabelPenerima } from './penerima.ts'
import { tabelSinkronisasi } from './sinkronisasi.ts'

const { urusan, bidang, unit, program, kegiatan, sub } = jenjangTempat
const sampaiSub = [program, kegiatan, sub] as const
const rekeningSaja =
  (data: DataAnggaran, sampai: number) =>
  ({ dari }: BagianRingkasan) =>
    jenjangRekening(data, { dari, sampai })

const perda = { golongan: 'perda', dasar: 'PP-12-2019:P102.2' } as const
const perkada = { golongan: 'perkada', dasar: 'PP-12-2019:P102.4' } as const
const skpd = { golongan: 'skpd', dasar: 'Permendagri 77/2020', diperiksa: 'ingatan' } as const

/** Who receives hibah, bansos, bantuan keuangan and bagi hasil, by name; one sheet each. */
const lampiranPenerima: readonly Lampiran[] = (
  [
    ['3', 'III', [5, 1, 5], 'Hibah'],
    ['4', 'IV', [5, 1, 6], 'Bantuan Sosial'],
    ['5', 'V', [5, 4, 2], 'Bantuan Keuangan'],
    ['6', 'VI', [5, 4, 1], 'Belanja Bagi Hasil'],
  ] as const
).map(([nomor, romawi, cabang, sebutan]) => ({
  ...{
    ...perkada,
    kode: `penjabaran-${nomor}`,
    nama: `Penjabaran, Lampiran ${romawi}`,
    diperiksa: 'ingatan',
  },
  judul: `Daftar Nama Penerima, Alamat Penerima, dan Besaran ${sebutan}`,
  cabang,
  tabel: (data) => tabelPenerima(data, cabang),
}))

/** The sheets Benang makes from the book; those that need what it does not keep (RPJMD, pegawai, aset) are not among them. */
export const semuaLampiran: readonly Lampiran[] = [
  ...lampiranKuaPpas,
  {
    ...{ ...perda, kode: 'perda-1', nama: 'Lampiran I', diperiksa: 'kutipan' },
    judul: 'Ringkasan APBD yang Diklasifikasi Menurut Kelompok dan Jenis Pendapatan, Belanja, dan Pembiayaan',
    tabel: (data) => tabelRingkasan(data, rekeningSaja(data, 3)),
  },
  {
    ...{ ...perda, kode: 'perda-2', nama: 'Lampiran II', diperiksa: 'kutipan' },
    judul: 'Ringkasan APBD yang Diklasifikasi Menurut Urusan Pemerintahan Daerah dan Organisasi',
    tabel: (data) => tabelBelanja(data, [urusan, bidang, unit], { pendapatan: true }),
  },
  {
    ...{ ...perda, kode: 'perda-3', nama: 'Lampiran III', diperiksa: 'ingatan' },
    judul:
      'Rincian APBD Menurut Urusan Pemerintahan Daerah, Organisasi, Program, Kegiatan, Sub Kegiatan, Kelompok, dan Jenis Pendapatan, Belanja, dan Pembiayaan',
    tabel: (data) => tabelRingkasan(data, perProgram(data, 3)),
  },
  {
    ...{ ...perda, kode: 'perda-4', nama: 'Lampiran IV', diperiksa: 'ingatan' },
    judul:
      'Rekapitulasi Belanja dan Kesesuaian Menurut Urusan Pemerintahan Daerah, Organisasi, Program, Kegiatan, dan Sub Kegiatan',
    tabel: (data) => tabelBelanja(data, [urusan, bidang, unit, ...sampaiSub], { dana: true }),
  },
  {
    ...{ ...perda, kode: 'perda-5', nama: 'Lampiran V', diperiksa: 'ingatan' },
    judul:
      'Rekapitulasi Belanja Daerah untuk Keselarasan dan Keterpaduan Urusan Pemerintahan Daerah dan Fungsi dalam Kerangka Pengelolaan Keuangan Negara',
    tabel: (data) => tabelBelanja(data, [(satu) => fungsiOf(satu.bidang.kode), bidang]),
  },
  {
    ...{ ...perda, kode: 'perda-8', nama: 'Lampiran VIII', diperiksa: 'kutipan' },
    judul: 'Sinkronisasi Program, Kegiatan, dan Sub Kegiatan pada RKPD dan PPAS dengan APBD',
    tabel: tabelSinkronisasi,
  },
  {
    ...{ ...perkada, kode: 'penjabaran-1', nama: 'Penjabaran, Lampiran I', diperiksa: 'kutipan' },
    judul:
      'Ringkasan Penjabaran APBD Menurut Kelompok, Jenis, Objek, Rincian Objek, dan Sub Rincian Objek Pendapatan, Belanja, dan Pembiayaan',
    tabel: (data) => tabelRingkasan(data, rekeningSaja(data, 6)),
  },
  {
    ...{ ...perkada, kode: 'penjabaran-2', nama: 'Penjabaran, Lampiran II', diperiksa: 'kutipan' },
    judul:
      'Penjabaran APBD Menurut Urusan Pemerintahan Daerah, Organisasi, Program, Kegiatan, Sub Kegiatan, sampai Sub Rincian Objek',
    tabel: (data) => tabelRingkasan(data, perProgram(data, 6)),
  },
  ...lampiranPenerima,
  {
    ...{ ...skpd, kode: 'skpd', nama: 'Ringkasan SKPD' },
    judul: 'Ringkasan Anggaran Pendapatan, Belanja, dan Pembiayaan Satuan Kerja Perangkat Daerah',
    tabel: (data) => tabelRingkasan(data, rekeningSaja(data, 3)),
  },
  {
    ...{ ...skpd, kode: 'belanja-skpd', nama: 'Belanja SKPD' },
    judul:
      'Rekapitulasi Anggaran Belanja Berdasarkan Program, Kegiatan, dan Sub Kegiatan Satuan Kerja Perangkat Daerah',
    tabel: (data) => tabelBelanja(data, [bidang, ...sampaiSub], { dana: true }),
  },
]

/** By urusan and unit; spending below its program, kegiatan and sub kegiatan, all else below its accounts at once. */
function perProgram(data: DataAnggaran, sampai: number) {
  return ({ bagian, dari }: BagianRingkasan) => [
    ...[urusan, unit, ...(bagian === 'belanja' ? sampaiSub : [])],
    ...jenjangRekening(data, { dari, sampai }),
  ]
}

/** A sheet of a budget, ready for the writers. */
export function lampiranOf(
  { kode, nama, judul, golongan, diperiksa, tabel }: Lampiran,
  data: DataAnggaran,
): Laporan {
  return {
    ...{ kode, pemda: data.pemda, unit: data.unit, nomor: null, arah: 'rebah' },
    judul: golongan === 'skpd' || golongan === 'kua-ppas' ? judul : `${nama}: ${judul}`,
    keterangan: [`${data.keadaan} Tahun Anggaran ${data.tahun}`, ...data.keterangan],
    ...{ pembuka: [], tabel: tabel(data), penutup: [], terbilang: null },
    catatan: diperiksa === 'ingatan' ? [susunanIngatan] : [],
    ...{ tempat: data.tempat, penandatangan: data.penandatangan, tanda: data.tanda, verifikasi: null },
  }
}

const susunanIngatan = 'Susunan kolom menurut ingatan; cocokkan dengan lampiran Permendagri 77/2020.'
