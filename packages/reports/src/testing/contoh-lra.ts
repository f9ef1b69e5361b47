import { parseRupiah } from '@benang/values/rupiah'
import { type DataLra, type NilaiLra, type PotonganLra } from '../akuntansi/lra.ts'

const nilai = (
  [unitId, subKegiatanId, segmen]: readonly [number, number, string],
  anggaran: string,
  realisasi: string,
): NilaiLra => ({
  ...{ unitId, subKegiatanId, segmen: segmen.split('.').map(Number) },
  ...{ anggaran: parseRupiah(anggaran), realisasi: parseRupiah(realisasi) },
})

/** A small year: two units, three programs, a refund larger than what was paid, a line never budgeted. */
export function contohLra(potongan: PotonganLra): DataLra {
  return {
    pemda: 'Kota Contoh',
    unit: null,
    tahun: 2026,
    sampai: '2026-06-30',
    potongan,
    nilai: [
      nilai([9, 0, '4.1.1.6'], '1000000000.00', '412345678.91'),
      nilai([9, 0, '4.2.1.1'], '5000000000.00', '2916666666.67'),
      nilai([3, 31, '5.1.2.2'], '900000000.00', '300000000.00'),
      nilai([3, 32, '5.2.4.1'], '3000000000.00', '0.00'),
      nilai([4, 41, '5.1.2.2'], '250000000.00', '187500000.50'),
      nilai([4, 41, '5.1.2.10'], '0.00', '-1500000.00'),
      nilai([9, 0, '6.1.1.5'], '150000000.00', '150000000.00'),
      nilai([9, 0, '6.2.2.1'], '50000000.00', '0.00'),
    ],
    rekening,
    unitNama: new Map([
      [3, { kode: '1.03', uraian: 'Dinas Pekerjaan Umum' }],
      [4, { kode: '1.02', uraian: 'Dinas Kesehatan' }],
      [9, { kode: '5.02', uraian: 'Badan Keuangan Daerah' }],
    ]),
    subKegiatan: new Map([
      [31, { kode: '1.03.02.2.01.0014', ...pupr, program: 'PROGRAM IRIGASI' }],
      [32, { kode: '1.03.10.2.01.0005', ...pupr, program: 'PROGRAM JALAN' }],
      [41, { kode: '1.02.02.2.02.0001', ...kesehatan, program: 'PROGRAM UPAYA KESEHATAN' }],
    ]),
    tempat: 'Contoh',
    penandatangan: [
      {
        ...{ sebutan: null, tanggal: '2026-07-01', jabatan: 'Wali Kota Contoh', awalan: 'Pj.' },
        ...{ nama: 'Rekaan Pertama', pangkat: null, nip: null },
      },
    ],
    tanda: ['data_contoh'],
  }
}

const rekening = new Map([
  ['4.1', { kode: '4.1', uraian: 'PENDAPATAN ASLI DAERAH (PAD)' }],
  ['4.1.1', { kode: '4.1.01', uraian: 'Pajak Daerah' }],
  ['4.1.1.6', { kode: '4.1.01.06', uraian: 'Pajak Hotel' }],
  ['4.2', { kode: '4.2', uraian: 'PENDAPATAN TRANSFER' }],
  ['4.2.1', { kode: '4.2.01', uraian: 'Pendapatan Transfer Pemerintah Pusat' }],
  ['4.2.1.1', { kode: '4.2.01.01', uraian: 'Dana Perimbangan' }],
  ['5.1', { kode: '5.1', uraian: 'BELANJA OPERASI' }],
  ['5.1.2', { kode: '5.1.02', uraian: 'Belanja Barang dan Jasa' }],
  ['5.1.2.2', { kode: '5.1.02.02', uraian: 'Belanja Jasa' }],
  ['5.1.2.10', { kode: '5.1.02.10', uraian: 'Belanja lain' }],
  ['5.2', { kode: '5.2', uraian: 'BELANJA MODAL' }],
  ['5.2.4', { kode: '5.2.04', uraian: 'Belanja Modal Jalan, Jaringan, dan Irigasi' }],
  ['6.1', { kode: '6.1', uraian: 'PENERIMAAN PEMBIAYAAN' }],
  ['6.1.1', { kode: '6.1.01', uraian: 'Sisa Lebih Perhitungan Anggaran Tahun Sebelumnya' }],
  ['6.1.1.5', { kode: '6.1.01.05', uraian: 'Penghematan Belanja' }],
  ['6.2', { kode: '6.2', uraian: 'PENGELUARAN PEMBIAYAAN' }],
  ['6.2.2', { kode: '6.2.02', uraian: 'Penyertaan Modal Daerah' }],
  ['6.2.2.1', { kode: '6.2.02.01', uraian: 'Penyertaan Modal Daerah pada BUMD' }],
])

const wajib = 'URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR'
const pupr = { urusan: wajib, bidang: 'PEKERJAAN UMUM DAN PENATAAN RUANG' }
const kesehatan = { urusan: wajib, bidang: 'KESEHATAN' }
