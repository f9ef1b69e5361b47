import { parseRupiah } from '@benang/values/rupiah'
import { expect, test } from 'vitest'
import { beli, dugaanOf, pernah } from '../../testing/penjaga.ts'

const tiga = ['60000', '62000', '63000']

test.each<[string, string, readonly string[], readonly string[]]>([
  ['harga lazim', '65000', tiga, []],
  [
    'sepuluh kali',
    '620000',
    tiga,
    [
      'Baris 1: Harga Rp620.000 kira-kira 10 kali lebih tinggi dari harga lazimnya, Rp62.000 (nilai tengah 3 harga tahun 2024–2025).',
    ],
  ],
  [
    'seribu kali, walau hanya satu harga yang diketahui',
    '62000000',
    ['62000'],
    [
      'Baris 1: Harga Rp62.000.000 kira-kira 1000 kali lebih tinggi dari harga lazimnya, Rp62.000 (nilai tengah 1 harga tahun 2024).',
    ],
  ],
  [
    'seperseribu: ditulis dalam ribuan',
    '62',
    tiga,
    [
      'Baris 1: Harga Rp62 kira-kira 1000 kali lebih rendah dari harga lazimnya, Rp62.000 (nilai tengah 3 harga tahun 2024–2025).',
    ],
  ],
  ['sepuluh kali dari satu harga saja belum dugaan', '620000', ['62000'], []],
  ['naik lima kali bukan salah angka nol', '310000', tiga, []],
  ['harga yang memang beragam', '620000', ['10000', '62000', '400000'], []],
  ['tanpa riwayat', '620000', [], []],
])('%s', (_, harga, lalu, expected) => {
  const baris = beli({ harga: parseRupiah(harga) })
  expect(dugaanOf('harga-bergeser', [baris], pernah(lalu))).toEqual(expected)
})

test('harga satuan lain tidak dibandingkan', () => {
  const baris = beli({ harga: parseRupiah('620000'), satuan: 'dus' })
  expect(dugaanOf('harga-bergeser', [baris], pernah(tiga))).toEqual([])
})
