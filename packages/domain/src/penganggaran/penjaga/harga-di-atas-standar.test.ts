import { parseRupiah } from '@benang/values/rupiah'
import { expect, test } from 'vitest'
import { bahanKosong, beli, dugaanOf } from '../../testing/penjaga.ts'
import type { BarisPenjaga } from './bahan-penjaga.ts'

const ssh = { satuan: 'rim', harga: parseRupiah('60000'), sebutan: 'SSH 2027' }
const bahan = {
  ...bahanKosong,
  standar: new Map([
    ['kertas hvs a4 80 g', ssh],
    ['17', ssh],
  ]),
}
const harga = (text: string, lain: Partial<BarisPenjaga> = {}) => beli({ harga: parseRupiah(text), ...lain })

test.each<[string, BarisPenjaga, readonly string[]]>([
  ['tepat setinggi standar', harga('60000'), []],
  [
    'satu sen di atasnya',
    harga('60000.01'),
    ['Baris 1: Harga Rp60.000,01 di atas standar Rp60.000 per rim (SSH 2027): lebih Rp0,01.'],
  ],
  [
    'standar yang disebut barisnya, dengan uraian lain',
    harga('62000', { uraian: 'HVS', standarHargaId: '17' }),
    ['Baris 1: Harga Rp62.000 di atas standar Rp60.000 per rim (SSH 2027): lebih Rp2.000.'],
  ],
  ['ditulis dengan huruf dan tanda lain', harga('60000', { uraian: 'KERTAS  HVS A4 (80-g)' }), []],
  ['satuan lain dinilai aturan satuan', harga('62000', { satuan: 'lembar' }), []],
  ['tanpa standar tidak ditebak', harga('62000', { uraian: 'Kertas khusus' }), []],
])('%s', (_, baris, expected) => {
  expect(dugaanOf('harga-di-atas-standar', [baris], bahan)).toEqual(expected)
})
