import { expect, test } from 'vitest'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const hotel = { rekening: '4.1.01.06.01.0001', subKegiatan: '' }
const tbp = (...lines: ReturnType<typeof baris>[]) =>
  fakta('tbp', { isi: { penyetor: 'Hotel Melati' }, baris: lines })

test.each([
  ['atas pendapatan rinci sah', tbp(baris('100', hotel)), []],
  [
    'atas belanja ditolak',
    tbp(baris('100')),
    [
      'tbp-rekening @ baris.1: Baris 1 (5.1.02.01.01.0024) bukan pendapatan. Pilih rekening pendapatan sampai sub rincian objek.',
    ],
  ],
  [
    'yang negatif ditolak',
    tbp(baris('-5', hotel)),
    [
      'baris-bruto @ baris.1: Baris 1 (4.1.01.06.01.0001) berjumlah −Rp5. Isi jumlah lebih dari nol; potongan dicatat pada SP2D, kesalahan dengan pembalikan.',
    ],
  ],
])('TBP %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
