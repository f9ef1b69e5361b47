import { parseRupiah } from '@benang/values/rupiah'
import { expect, test } from 'vitest'
import { bahanKosong, beli, dugaanOf, pernah } from '../../testing/penjaga.ts'
import type { BahanPenjaga } from './bahan-penjaga.ts'

const tiga = ['60000', '62000', '63000']
const standar: BahanPenjaga = {
  ...bahanKosong,
  standar: new Map([
    ['kertas hvs a4 80 g', { satuan: 'rim', harga: parseRupiah('60000'), sebutan: 'SSH 2027' }],
  ]),
}

test.each<[string, string, BahanPenjaga, readonly string[]]>([
  ['satuan standar', 'rim', standar, []],
  [
    'lembar di tempat rim',
    'lembar',
    standar,
    [
      'Baris 1: Satuan “lembar” dengan harga Rp62.000, sedangkan SSH 2027 memakai “rim” dengan harga Rp60.000.',
    ],
  ],
  [
    'satuan yang tidak pernah dipakai',
    'lembar',
    pernah(tiga),
    [
      'Baris 1: Satuan “lembar” dengan harga Rp62.000, sedangkan 3 baris tahun lalu memakai “rim” dengan harga Rp60.000.',
    ],
  ],
  ['koefisien beberapa faktor memuat satuannya', '6 rim x 12 bulan', standar, []],
  ['sebutan lain satuan yang sama', 'OH', pernah(tiga, 'orang/hari'), []],
  ['m² dan m2', 'M2', pernah(tiga, 'm²'), []],
  ['dua pemakaian belum kebiasaan', 'lembar', pernah(tiga.slice(1)), []],
  ['tanpa satuan bukan satuan lain', '', standar, []],
])('%s', (_, satuan, bahan, expected) => {
  expect(dugaanOf('satuan-lain', [beli({ satuan })], bahan)).toEqual(expected)
})

test('yang sejak dulu beragam boleh apa saja', () => {
  const beragam = new Map([
    [
      'kertas hvs a4 80 g',
      [...(pernah(tiga).riwayat.get('kertas hvs a4 80 g') ?? []), { tahun: 2024, satuan: 'dus', harga: 1n }],
    ],
  ])
  expect(dugaanOf('satuan-lain', [beli({ satuan: 'lembar' })], { ...bahanKosong, riwayat: beragam })).toEqual(
    [],
  )
})
