import { expect, test } from 'vitest'
import { asal, baris, fakta, pelanggaranOf, rp } from '../testing/fakta.ts'

const kontrak = asal('kontrak', [baris('600000000'), baris('100000000', { urut: 2, kunci: 2 })])
const bast = (lines: ReturnType<typeof baris>[], lain: Parameters<typeof fakta>[1] = {}) =>
  fakta('bast', { baris: lines, asal: kontrak, ...lain })

test.each([
  ['seluruh kontrak sah', bast([baris('600000000'), baris('100000000', { urut: 2, kunci: 2 })]), []],
  [
    'dua baris satu mata anggaran dijumlahkan sebelum dibandingkan',
    bast([baris('400000000'), baris('300000000', { urut: 2 })]),
    [
      'bast-batas-kontrak @ baris.1: Baris 1 (5.1.02.01.01.0024) meminta Rp700.000.000, sedangkan Kontrak 00007 tinggal Rp600.000.000. Kurangi sedikitnya Rp100.000.000.',
    ],
  ],
  [
    'kedua tepat sebesar sisa kontrak sah',
    bast([baris('200000000')], { asal: { ...kontrak, terpakai: new Map([[1, rp('400000000')]]) } }),
    [],
  ],
  [
    'kedua satu sen di atas sisa kontrak ditolak',
    bast([baris('200000000.01')], { asal: { ...kontrak, terpakai: new Map([[1, rp('400000000')]]) } }),
    [
      'bast-batas-kontrak @ baris.1: Baris 1 (5.1.02.01.01.0024) meminta Rp200.000.000,01, sedangkan Kontrak 00007 tinggal Rp200.000.000 (Rp600.000.000 dikurangi Rp400.000.000 yang sudah dipakai). Kurangi sedikitnya Rp0,01.',
    ],
  ],
  [
    'sehari sebelum kontrak ditolak',
    bast([baris('1')], { tanggal: '2026-03-01' }),
    [
      'bast-setelah-kontrak @ tanggal: Tanggal 1 Maret 2026 mendahului Kontrak 00007 tanggal 2 Maret 2026. Isi tanggal paling awal 2 Maret 2026.',
    ],
  ],
])('BAST %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
