import { expect, test } from 'vitest'
import { checkAturan, type FaktaDokumen } from '../sistem/aturan.ts'
import { asal, baris, fakta, pelanggaranOf } from '../testing/fakta.ts'
import { aturanSts } from './aturan-sts.ts'

const hotel = { rekening: '4.1.01.06.01.0001', subKegiatan: '' }
const isi = { bukti: 'NTB 0012' }
// 6 March 2026 is a Friday.
const tbp = asal('tbp', [baris('100', hotel)], { status: 'diverifikasi', tanggal: '2026-03-06' })
const sts = (tanggal: string, lain: Partial<FaktaDokumen> = {}) =>
  fakta('sts', { isi, tanggal, asal: tbp, baris: [baris('100', hotel)], ...lain })
const terlambat = (hari: number, batas = '9 Maret 2026') => [
  `sts-satu-hari-kerja @ isi.alasan: TBP 00007 tanggal 6 Maret 2026 harus disetor paling lambat ${batas}; setoran ini terlambat ${hari} hari kerja. Tulis alasannya, sedikitnya 10 huruf; sebut Perkada bila letaknya jauh.`,
]

test.each([
  ['pada hari diterima sah', sts('2026-03-06'), []],
  ['Senin untuk yang diterima Jumat sah', sts('2026-03-09'), []],
  ['Selasa untuk yang diterima Jumat terlambat sehari', sts('2026-03-10'), terlambat(1)],
  [
    'Selasa sah bila Senin libur',
    sts('2026-03-10', { kalender: { hariKerja: 5, libur: new Set(['2026-03-09']) } }),
    [],
  ],
  [
    'Senin terlambat sehari bila Sabtu hari kerja',
    sts('2026-03-09', { kalender: { hariKerja: 6, libur: new Set() } }),
    terlambat(1, '7 Maret 2026'),
  ],
  [
    'yang terlambat dengan alasannya sah',
    sts('2026-03-12', { isi: { ...isi, alasan: 'Pulau Karang, Perkada 12/2025 pasal 4' } }),
    [],
  ],
  [
    'sebelum uang diterima ditolak',
    sts('2026-03-05'),
    [
      'sts-setelah-tbp @ tanggal: Tanggal 5 Maret 2026 mendahului TBP 00007 tanggal 6 Maret 2026. Isi tanggal paling awal 6 Maret 2026.',
    ],
  ],
  [
    'sebagian ditolak',
    sts('2026-03-06', { baris: [baris('60', hotel)] }),
    [
      'sts-seluruhnya @ jumlah: Jumlah Rp60 tidak sama dengan TBP 00007 sebesar Rp100. Samakan, atau kembalikan asalnya untuk diperbaiki.',
    ],
  ],
  [
    'atas rekening lain ditolak',
    sts('2026-03-06', { baris: [baris('100', { ...hotel, kunci: 2 })] }),
    [
      'sts-rekening-tbp @ baris.1: Baris 1 (4.1.01.06.01.0001) tidak ada di TBP 00007. Hapus baris ini, atau pilih mata anggaran yang ada di sana.',
    ],
  ],
  ['tanpa TBP, langsung ke kas daerah, sah', sts('2026-03-20', { asal: null }), []],
  [
    'atas belanja ditolak',
    sts('2026-03-20', { asal: null, baris: [baris('100')] }),
    [
      'sts-rekening @ baris.1: Baris 1 (5.1.02.01.01.0024) bukan pendapatan. Pilih rekening pendapatan sampai sub rincian objek.',
    ],
  ],
])('STS %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})

test.each([
  ['11 Maret 2019, sehari sebelum PP 12/2019, belum diperiksa', '2019-03-11', 0],
  ['12 Maret 2019 diperiksa', '2019-03-12', 1],
])('satu hari kerja tanggal %s', (_, tanggal, jumlah) => {
  const dokumen = sts('2026-03-10')
  expect(
    checkAturan(aturanSts, dokumen, tanggal).filter(({ aturan }) => aturan === 'sts-satu-hari-kerja'),
  ).toHaveLength(jumlah)
})
