import { expect, test } from 'vitest'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const rka = (...lines: ReturnType<typeof baris>[]) => fakta('rka', { baris: lines, tanggal: '2025-09-15' })

test.each([
  ['yang menyebut apa yang dibeli sah', rka(baris('100', { uraian: 'Pipa beton' })), []],
  [
    'tanpa uraian ditolak',
    rka(baris('100')),
    ['rka-uraian @ baris.1: Baris 1 (5.1.02.01.01.0024) belum menyebut apa yang dibeli. Isi uraiannya.'],
  ],
  [
    'dengan rekening pendapatan ditolak',
    rka(baris('100', { uraian: 'Pajak', rekening: '4.1.01.06.01.0001' })),
    [
      'rka-rekening @ baris.1: Baris 1 (4.1.01.06.01.0001) bukan belanja. Pilih rekening belanja sampai sub rincian objek.',
    ],
  ],
])('RKA %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
