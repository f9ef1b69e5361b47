import { expect, test } from 'vitest'
import { checkAturan } from '../sistem/aturan.ts'
import { asal, baris, fakta, pelanggaranOf } from '../testing/fakta.ts'
import { aturanDpa } from './aturan-dpa.ts'

const isi = { dasar: 'Perkada 12/2025' }
const dpa = (lines: ReturnType<typeof baris>[]) => fakta('dpa', { isi, baris: lines })
const januari = baris('60', { bulan: 1 })

test.each([
  ['belanja rinci dengan bulannya sah', dpa([januari, baris('40', { urut: 2, bulan: 12 })]), []],
  [
    'tanpa Perkada penjabaran ditolak',
    { ...dpa([januari]), isi: { dasar: ' ' } },
    ['dpa-dasar @ isi.dasar: Isi nomor dan tanggal Perkada penjabaran APBD.'],
  ],
  [
    'rekening yang belum rinci ditolak',
    dpa([baris('60', { bulan: 1, rekening: '5.1.02.01' })]),
    [
      'dpa-rekening @ baris.1: Baris 1 (5.1.02.01) baru 4 dari 6 tingkat. Pilih rekening pendapatan atau belanja atau penerimaan pembiayaan atau pengeluaran pembiayaan sampai sub rincian objek.',
    ],
  ],
  ['pendapatan dengan bulannya sah', dpa([baris('60', { bulan: 1, rekening: '4.1.01.09.01.0001' })]), []],
  [
    'pengeluaran pembiayaan tanpa RKA ditolak',
    dpa([baris('60', { bulan: 1, rekening: '6.2.02.02.01.0001' })]),
    ['dpa-pengeluaran-dari-rka @ asal: Buat DPA pengeluaran pembiayaan dari halaman RKA-nya.'],
  ],
  [
    'pengeluaran pembiayaan dari RKA sah',
    {
      ...dpa([baris('60', { bulan: 1, rekening: '6.2.02.02.01.0001' })]),
      asal: asal('rka', [baris('60', { rekening: '6.2.02.02.01.0001' })], { dimuatOleh: '001/APBD/2026' }),
    },
    [],
  ],
  [
    'rekening aset ditolak',
    dpa([baris('60', { bulan: 1, rekening: '1.1.01.01.01.0001' })]),
    [
      'dpa-rekening @ baris.1: Baris 1 (1.1.01.01.01.0001) bukan pendapatan atau belanja atau penerimaan pembiayaan atau pengeluaran pembiayaan. Pilih rekening pendapatan atau belanja atau penerimaan pembiayaan atau pengeluaran pembiayaan sampai sub rincian objek.',
    ],
  ],
  [
    'pendapatan dan belanja sekaligus ditolak',
    dpa([januari, baris('40', { urut: 2, kunci: 2, bulan: 1, rekening: '4.1.01.09.01.0001' })]),
    [
      'dpa-satu-bagian @ baris.2: Baris 2 (4.1.01.09.01.0001) pendapatan, sedangkan baris pertama belanja. Buat dokumen sendiri untuk pendapatan.',
    ],
  ],
  [
    'baris tanpa bulan ditolak, sebab dua belas bulan harus sama dengan setahun',
    dpa([januari, baris('40', { urut: 2, bulan: 0 })]),
    [
      'dpa-anggaran-kas @ baris.2: Baris 2 (5.1.02.01.01.0024) belum berbulan. Pilih bulan Januari sampai Desember.',
    ],
  ],
  [
    'bulan yang sama dua kali ditolak',
    dpa([januari, baris('40', { urut: 2, bulan: 1 })]),
    [
      'dpa-anggaran-kas @ baris.2: Baris 2 (5.1.02.01.01.0024) mengulang bulan 1 dari baris 1. Gabungkan keduanya.',
    ],
  ],
  [
    'bulan yang sama pada mata anggaran lain sah',
    dpa([januari, baris('40', { urut: 2, kunci: 2, bulan: 1 })]),
    [],
  ],
])('DPA %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})

test.each([
  ['11 Maret 2019, sehari sebelum PP 12/2019, belum diperiksa', '2019-03-11', 0],
  ['12 Maret 2019 diperiksa', '2019-03-12', 1],
])('dasar DPA tanggal %s', (_, tanggal, jumlah) => {
  const dokumen = { ...dpa([januari]), isi: {} }
  expect(checkAturan(aturanDpa, dokumen, tanggal)).toHaveLength(jumlah)
})

const dariRka = (jumlah: string, dimuatOleh: string | null) => ({
  ...dpa([januari]),
  asal: asal('rka', [baris(jumlah)], { dimuatOleh }),
})

test.each([
  ['yang sama dengan RKA dalam APBD sah', dariRka('60', '001/APBD/2026'), []],
  [
    'sebelum APBD ditandatangani ditolak',
    dariRka('60', null),
    ['dpa-apbd @ asal: RKA 00007 belum dimuat APBD yang ditandatangani. Tunggu penetapan APBD.'],
  ],
  [
    'yang berbeda dari RKA ditolak',
    dariRka('75', '001/APBD/2026'),
    [
      'dpa-sama-rka @ baris.1: Baris 1 (5.1.02.01.01.0024) berjumlah Rp60, sedangkan RKA 00007 Rp75. Samakan keduanya.',
    ],
  ],
])('DPA dari RKA %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})

test('mata anggaran RKA yang tertinggal dari DPA disebut', () => {
  const rka = asal('rka', [baris('60'), baris('15', { kunci: 2 })], { dimuatOleh: '001/APBD/2026' })
  expect(pelanggaranOf({ ...dpa([januari]), asal: rka })).toEqual([
    'dpa-sama-rka @ baris: 5.1.02.01.01.0024 sebesar Rp15 ada di RKA 00007, tetapi tidak di DPA ini. Tambah barisnya.',
  ])
})
