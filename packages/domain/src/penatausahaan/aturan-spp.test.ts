import { expect, test } from 'vitest'
import { asal, baris, fakta, gaji, pelanggaranOf } from '../testing/fakta.ts'

const bast = asal('bast', [baris('300000000')])
const spp = (lines: ReturnType<typeof baris>[], lain: Parameters<typeof fakta>[1] = {}) =>
  fakta('spp', { baris: lines, ...lain })

test.each([
  ['gaji tanpa BAST sah', spp([baris('100', { rekening: gaji })]), []],
  ['hibah tanpa BAST sah', spp([baris('100', { rekening: '5.1.05.05.01.0001' })]), []],
  ['barang dengan BAST sah', spp([baris('300000000')], { asal: bast }), []],
  [
    'barang tanpa BAST ditolak',
    spp([baris('100')]),
    [
      'spp-barang-diterima @ baris.1: Baris 1 (5.1.02.01.01.0024) membayar barang, jasa atau modal tanpa BAST. Buat SPP ini dari halaman BAST-nya.',
    ],
  ],
  [
    'belanja modal di antara gaji ditolak pada barisnya',
    spp([baris('100', { rekening: gaji }), baris('5', { urut: 2, kunci: 2, rekening: '5.2.02.05.01.0005' })]),
    [
      'spp-barang-diterima @ baris.2: Baris 2 (5.2.02.05.01.0005) membayar barang, jasa atau modal tanpa BAST. Buat SPP ini dari halaman BAST-nya.',
    ],
  ],
  [
    'di atas yang diterima ditolak',
    spp([baris('300000001')], { asal: bast }),
    [
      'spp-batas-bast @ baris.1: Baris 1 (5.1.02.01.01.0024) meminta Rp300.000.001, sedangkan BAST 00007 tinggal Rp300.000.000. Kurangi sedikitnya Rp1.',
    ],
  ],
  ['pada hari barang diterima sah', spp([baris('1')], { asal: bast, tanggal: '2026-03-02' }), []],
  [
    'sehari sebelum barang diterima ditolak',
    spp([baris('1')], { asal: bast, tanggal: '2026-03-01' }),
    [
      'spp-setelah-bast @ tanggal: Tanggal 1 Maret 2026 mendahului BAST 00007 tanggal 2 Maret 2026. Isi tanggal paling awal 2 Maret 2026.',
    ],
  ],
])('SPP-LS %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
