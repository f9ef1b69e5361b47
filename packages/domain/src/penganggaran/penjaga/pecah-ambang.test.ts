import { parseRupiah } from '@benang/values/rupiah'
import { expect, test } from 'vitest'
import { bahanKosong, beli, dugaanOf } from '../../testing/penjaga.ts'
import type { BarisPenjaga } from './bahan-penjaga.ts'

const paket = (uraian: readonly string[], juta: number, rekening: string) =>
  uraian.map((satu, at) =>
    beli({
      ...{ id: String(at), sebutan: `Baris ${at + 1}`, uraian: satu, rekening, satuan: 'paket' },
      ...{ koefisien: 100n, harga: parseRupiah(String(juta * 1_000_000)) },
    }),
  )
const meja = ['Pengadaan meja tahap I', 'Pengadaan meja tahap II']
const modal = '5.2.02.10.01.0002'
const gedung = '5.2.03.01.01.0010'
const konsultan = '5.1.02.02.07.0002'

test.each<[string, readonly BarisPenjaga[], string, string | undefined]>([
  [
    'dua tahap, masing-masing di bawah batas',
    paket(meja, 150, modal),
    '2026-10-12',
    'Baris 1: 2 baris “pengadaan meja” berjumlah Rp300.000.000, di atas batas pengadaan langsung barang dan jasa Rp200.000.000, sedangkan tiap barisnya di bawah batas itu.',
  ],
  ['jumlahnya tepat di batas', paket(meja, 100, modal), '2026-10-12', undefined],
  ['satu barisnya sudah di atas batas', paket(meja, 250, modal), '2026-10-12', undefined],
  [
    'bagian kecil bukan pecahan paket',
    paket(Array(5).fill('Kertas (1)'), 45, modal),
    '2026-10-12',
    undefined,
  ],
  ['barang yang berbeda', paket(['Pengadaan meja', 'Pengadaan kursi'], 150, modal), '2026-10-12', undefined],
  [
    'konsultansi berbatas Rp100 juta',
    paket(['Perencanaan gedung 1', 'Perencanaan gedung 2'], 60, konsultan),
    '2026-10-12',
    'Baris 1: 2 baris “perencanaan gedung” berjumlah Rp120.000.000, di atas batas pengadaan langsung konsultansi Rp100.000.000, sedangkan tiap barisnya di bawah batas itu.',
  ],
  [
    'konstruksi sehari sebelum Perpres 46/2025',
    paket(['Rehab gedung 1', 'Rehab gedung 2'], 150, gedung),
    '2025-04-29',
    'Baris 1: 2 baris “rehab gedung” berjumlah Rp300.000.000, di atas batas pengadaan langsung konstruksi Rp200.000.000, sedangkan tiap barisnya di bawah batas itu.',
  ],
  [
    'konstruksi sejak Perpres 46/2025',
    paket(['Rehab gedung 1', 'Rehab gedung 2'], 150, gedung),
    '2025-04-30',
    undefined,
  ],
  ['gaji tidak berbatas pengadaan', paket(meja, 150, '5.1.01.01.01.0001'), '2026-10-12', undefined],
])('%s', (_, baris, tanggal, expected) => {
  const semua = dugaanOf('pecah-ambang', baris, { ...bahanKosong, tanggal })
  expect(semua).toEqual(expected === undefined ? [] : [expected])
})
