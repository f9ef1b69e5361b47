import { parseSegmen } from '@benang/values/kode'
import { invariant } from '@benang/values/invariant'

/** The edition the codes below are printed in: the nomenclature export of January 2026, "pemutakhiran 2027". */
export const edisiKegiatan = 'Pemutakhiran 2027'

/** One sub kegiatan for the demo, with the names of the levels above it. */
export type SubKegiatanContoh = Naskah & { subKegiatanId: number; edisi: string; segmen: readonly number[] }

type Naskah = {
  jenisPemda: 'provinsi' | 'kabkota'
  kode: string
  urusan: string
  bidang: string
  program: string
  kegiatan: string
  nama: string
  kinerja: string
  indikator: string
  satuan: string
}

const dasar = 'URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR'
const pupr = { urusan: dasar, bidang: 'URUSAN PEMERINTAHAN BIDANG PEKERJAAN UMUM DAN PENATAAN RUANG' }
const kesehatan = {
  urusan: dasar,
  bidang: 'URUSAN PEMERINTAHAN BIDANG KESEHATAN',
  program: 'PROGRAM PEMENUHAN UPAYA KESEHATAN PERORANGAN DAN UPAYA KESEHATAN MASYARAKAT',
}
const drainase = {
  ...pupr,
  program: 'PROGRAM PENGELOLAAN DAN PENGEMBANGAN SISTEM DRAINASE',
  kegiatan:
    'Pengelolaan dan Pengembangan Sistem Drainase yang Terhubung Langsung dengan Sungai dalam Daerah Kabupaten/Kota',
}
const jalan = {
  ...pupr,
  program: 'PROGRAM PENYELENGGARAAN JALAN',
  kegiatan: 'Penyelenggaraan Jalan Kabupaten/Kota',
}

// Transcribed for the demo, as facts, from the nomenclature of sub kegiatan (Permendagri 90/2019 and its updates).
const daftar: readonly Naskah[] = [
  {
    jenisPemda: 'kabkota',
    kode: '1.02.02.2.01.0009',
    ...kesehatan,
    kegiatan: 'Penyediaan Fasilitas Pelayanan Kesehatan untuk UKM dan UKP Kewenangan Daerah Kabupaten/Kota',
    nama: 'Rehabilitasi dan Pemeliharaan Puskesmas',
    kinerja:
      'Tersedianya Sarana, Prasarana dan Alat Kesehatan yang Telah Dilakukan Rehabilitasi dan Pemeliharaan oleh Puskesmas',
    indikator:
      'Jumlah Sarana, Prasarana dan Alat Kesehatan yang Telah Dilakukan Rehabilitasi dan Pemeliharaan Oleh Puskesmas',
    satuan: 'Unit',
  },
  {
    jenisPemda: 'kabkota',
    kode: '1.02.02.2.02.0001',
    ...kesehatan,
    kegiatan: 'Penyediaan Layanan Kesehatan untuk UKM dan UKP Rujukan Tingkat Daerah Kabupaten/Kota',
    nama: 'Pengelolaan Pelayanan Kesehatan Ibu Hamil',
    kinerja: 'Terkelolanya Pelayanan Kesehatan Ibu Hamil Sesuai Standar',
    indikator: 'Jumlah Ibu Hamil yang Mendapatkan Pelayanan Kesehatan Sesuai Standar',
    satuan: 'Orang',
  },
  {
    jenisPemda: 'kabkota',
    kode: '1.03.06.2.01.0029',
    ...drainase,
    nama: 'Pembangunan Sistem Drainase Perkotaan',
    kinerja: 'Terbangunnya Sistem Drainase Perkotaan',
    indikator: 'Jumlah Sistem Drainase Perkotaan yang Dibangun',
    satuan: 'Sistem Drainase Perkotaan',
  },
  {
    jenisPemda: 'kabkota',
    kode: '1.03.06.2.01.0031',
    ...drainase,
    nama: 'Operasi dan Pemeliharaan Sistem Drainase Perkotaan',
    kinerja: 'Beroperasi dan Terpeliharanya Sistem Drainase Perkotaan',
    indikator: 'Jumlah Sistem Drainase Perkotaan yang Beroperasi dan Terpelihara',
    satuan: 'Sistem Drainase Perkotaan',
  },
  {
    jenisPemda: 'kabkota',
    kode: '1.03.10.2.01.0051',
    ...jalan,
    nama: 'Pemeliharaan Rutin Jalan',
    kinerja: 'Terlaksananya Pemeliharaan Rutin Jalan',
    indikator: 'Panjang Jalan yang Dipelihara Secara Rutin',
    satuan: 'KM',
  },
  {
    jenisPemda: 'kabkota',
    kode: '1.03.10.2.01.0055',
    ...jalan,
    nama: 'Rehabilitasi Jalan',
    kinerja: 'Terlaksananya Rehabilitasi Jalan',
    indikator: 'Panjang Jalan yang Direhabilitasi',
    satuan: 'KM',
  },
  {
    jenisPemda: 'kabkota',
    kode: '5.02.02.2.02.0003',
    urusan: 'UNSUR PENUNJANG URUSAN PEMERINTAHAN',
    bidang: 'KEUANGAN',
    program: 'PROGRAM PENGELOLAAN KEUANGAN DAERAH',
    kegiatan: 'Koordinasi dan Pengelolaan Perbendaharaan Daerah',
    nama: 'Penyiapan, Pelaksanaan Pengendalian dan Penerbitan Anggaran Kas dan SPD',
    kinerja: 'Terlaksananya Penyiapan, Pelaksanaan Pengendalian dan Penerbitan Anggaran Kas dan SPD',
    indikator: 'Jumlah Dokumen Hasil Pengendalian dan Penerbitan Anggaran Kas dan SPD',
    satuan: 'Dokumen',
  },
  {
    jenisPemda: 'kabkota',
    kode: '6.01.02.2.01.0004',
    urusan: 'UNSUR PENGAWASAN URUSAN PEMERINTAHAN',
    bidang: 'INSPEKTORAT DAERAH',
    program: 'PROGRAM PENYELENGGARAAN PENGAWASAN',
    kegiatan: 'Penyelenggaraan Pengawasan Internal',
    nama: 'Reviu Laporan Keuangan',
    kinerja: 'Terlaksananya Reviu Laporan Keuangan',
    indikator: 'Jumlah Laporan Hasil Reviu Laporan Keuangan',
    satuan: 'Laporan',
  },
  {
    jenisPemda: 'provinsi',
    kode: '1.03.02.1.02.0014',
    ...pupr,
    program: 'PROGRAM PENGELOLAAN SUMBER DAYA AIR (SDA)',
    kegiatan:
      'Pengembangan dan Pengelolaan Sistem Irigasi Primer dan Sekunder pada Daerah Irigasi yang Luasnya 1000 Ha-3000 Ha dan Daerah Irigasi Lintas Daerah Kabupaten/Kota',
    nama: 'Rehabilitasi Jaringan Irigasi Permukaan',
    kinerja: 'Terehabilitasinya Jaringan Irigasi Permukaan',
    indikator: 'Panjang Jaringan Irigasi Permukaan yang Direhabilitasi',
    satuan: 'KM',
  },
  {
    jenisPemda: 'provinsi',
    kode: '1.03.10.1.01.0030',
    ...pupr,
    program: 'PROGRAM PENYELENGGARAAN JALAN',
    kegiatan: 'Penyelenggaraan Jalan Provinsi',
    nama: 'Rehabilitasi Jalan',
    kinerja: 'Terehabilitasinya Jalan',
    indikator: 'Panjang Jalan yang Direhabilitasi',
    satuan: 'KM',
  },
]

/** The sub kegiatan of the demo, numbered in this order. */
export const subKegiatanContoh: readonly SubKegiatanContoh[] = daftar.map((naskah, index) => {
  const segmen = parseSegmen(naskah.kode)
  invariant(segmen !== null, `a code of a sub kegiatan: ${naskah.kode}`)
  return { ...naskah, subKegiatanId: index + 1, edisi: edisiKegiatan, segmen }
})

/** Sources of funds of the demo; codes and names as the national system lists them. */
export const sumberDanaContoh: readonly { danaId: number; kode: string; nama: string; khusus: boolean }[] = [
  { danaId: 1, kode: '1.1.01', nama: 'Pajak Daerah', khusus: false },
  { danaId: 2, kode: '1.2.01.01.02', nama: 'Dana Transfer Umum-Dana Alokasi Umum', khusus: false },
  {
    danaId: 3,
    kode: '1.4.01',
    nama: 'Sisa Lebih Perhitungan Anggaran Tahun Sebelumnya',
    khusus: false,
  },
  {
    danaId: 4,
    kode: '2.2.01.01.02.0005',
    nama: 'DAU yang Ditentukan Penggunaannya Bidang Kesehatan',
    khusus: true,
  },
  {
    danaId: 5,
    kode: '2.2.01.01.02.0006',
    nama: 'DAU yang Ditentukan Penggunaannya Bidang Pekerjaan Umum',
    khusus: true,
  },
]
