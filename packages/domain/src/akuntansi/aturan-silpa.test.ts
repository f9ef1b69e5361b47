import { expect, test } from 'vitest'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const penghematan = { rekening: '6.1.01.05.01.0008', subKegiatan: '' }
const silpa = (rekening: string, dasar = 'Perda 7/2026') =>
  fakta('silpa', { isi: { dasar }, baris: [baris('100', { ...penghematan, rekening })] })

test.each([
  ['atas penghematan belanja sah', silpa(penghematan.rekening), []],
  [
    'tanpa dasar ditolak',
    silpa(penghematan.rekening, ' '),
    ['silpa-dasar @ isi.dasar: Isi dasar SiLPA: Perda pertanggungjawaban atau LHP BPK.'],
  ],
  [
    'atas pinjaman ditolak',
    silpa('6.1.04.01.01.0001'),
    [
      'silpa-rekening @ baris.1: Baris 1 (6.1.04.01.01.0001) bukan sisa lebih perhitungan anggaran. Pilih rekening 6.1.01.',
    ],
  ],
  [
    'atas pendapatan ditolak',
    silpa('4.1.01.06.01.0001'),
    [
      'silpa-rekening @ baris.1: Baris 1 (4.1.01.06.01.0001) bukan penerimaan pembiayaan. Pilih rekening penerimaan pembiayaan sampai sub rincian objek.',
    ],
  ],
])('SiLPA %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
