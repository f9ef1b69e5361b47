import { expect, test } from 'vitest'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const rka = (...lines: ReturnType<typeof baris>[]) => fakta('rka', { baris: lines, tanggal: '2025-09-15' })

test.each([
  ['yang menyebut apa yang dibeli sah', rka(baris('100', { uraian: 'Pipa beton' })), []],
  [
    'tanpa uraian ditolak',
    rka(baris('100')),
    [
      'rka-uraian @ baris.1: Baris 1 (5.1.02.01.01.0024) belum menyebut apa yang dibeli atau diterima. Isi uraiannya.',
    ],
  ],
  [
    'pendapatan sah',
    rka(baris('100', { uraian: 'Pajak hotel bintang tiga', rekening: '4.1.01.06.01.0001' })),
    [],
  ],
  [
    'penerimaan pembiayaan sah',
    rka(baris('100', { uraian: 'SiLPA 2025', rekening: '6.1.01.05.01.0008' })),
    [],
  ],
  [
    'pengeluaran pembiayaan sah',
    rka(baris('100', { uraian: 'Penyertaan modal bank daerah', rekening: '6.2.02.02.01.0001' })),
    [],
  ],
  [
    'dengan penerimaan dan pengeluaran pembiayaan sekaligus ditolak',
    rka(
      baris('100', { uraian: 'SiLPA 2025', rekening: '6.1.01.05.01.0008' }),
      baris('50', { urut: 2, kunci: 2, uraian: 'Penyertaan modal', rekening: '6.2.02.02.01.0001' }),
    ),
    [
      'rka-satu-bagian @ baris.2: Baris 2 (6.2.02.02.01.0001) pengeluaran pembiayaan, sedangkan baris pertama penerimaan pembiayaan. Buat dokumen sendiri untuk pengeluaran pembiayaan.',
    ],
  ],
  [
    'dengan rekening aset ditolak',
    rka(baris('100', { uraian: 'Kas', rekening: '1.1.01.01.01.0001' })),
    [
      'rka-rekening @ baris.1: Baris 1 (1.1.01.01.01.0001) bukan pendapatan atau belanja atau penerimaan pembiayaan atau pengeluaran pembiayaan. Pilih rekening pendapatan atau belanja atau penerimaan pembiayaan atau pengeluaran pembiayaan sampai sub rincian objek.',
    ],
  ],
  [
    'dengan pendapatan dan belanja sekaligus ditolak',
    rka(
      baris('100', { uraian: 'Pipa beton' }),
      baris('50', { urut: 2, kunci: 2, uraian: 'Pajak', rekening: '4.1.01.06.01.0001' }),
    ),
    [
      'rka-satu-bagian @ baris.2: Baris 2 (4.1.01.06.01.0001) pendapatan, sedangkan baris pertama belanja. Buat dokumen sendiri untuk pendapatan.',
    ],
  ],
])('RKA %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
