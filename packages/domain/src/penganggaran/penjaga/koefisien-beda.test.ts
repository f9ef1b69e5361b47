import { expect, test } from 'vitest'
import { beli, dugaanOf } from '../../testing/penjaga.ts'
import type { BarisPenjaga } from './bahan-penjaga.ts'

const orang = (lain: Partial<BarisPenjaga>) => beli({ uraian: 'Makan rapat', satuan: 'orang', ...lain })

test.each<[string, BarisPenjaga, readonly string[]]>([
  ['teks sama dengan volume', orang({ koefisienTeks: '40 orang x 48 kali', koefisien: 192_000n }), []],
  [
    'teks 1,920 dengan kolom 1,936',
    orang({ koefisienTeks: '1,920', koefisien: 193_600n }),
    ['Baris 1: “1,920” berarti 1.920, sedangkan volume yang dihitung 1.936: beda 16.'],
  ],
  [
    'hasil kali teks tidak sama dengan kolomnya',
    orang({ koefisienTeks: '40 orang x 48 kali = 1,920', koefisien: 193_600n }),
    ['Baris 1: “40 orang x 48 kali” berarti 1.920, sedangkan volume yang dihitung 1.936: beda 16.'],
  ],
  [
    'hasil kalinya sama, tetapi yang ditulis sesudah = lain',
    orang({ koefisienTeks: '44 orang x 44 kali = 1,920', koefisien: 193_600n }),
    ['Baris 1: “1,920” berarti 1.920, sedangkan volume yang dihitung 1.936: beda 16.'],
  ],
  ['1,920 boleh berarti ribuan', orang({ koefisienTeks: '1,920', koefisien: 192_000n }), []],
  ['1,92 desimal', orang({ koefisienTeks: '1,920 km', koefisien: 192n }), []],
  ['1.920,50', orang({ koefisienTeks: '1.920,50 m', koefisien: 192_050n }), []],
  [
    'koefisien yang tersimpan bersama satuannya',
    orang({ satuan: '6 rim x 12 bulan', koefisien: 7_000n }),
    ['Baris 1: “6 rim x 12 bulan” berarti 72, sedangkan volume yang dihitung 70: beda 2.'],
  ],
  [
    'hitungan di dalam uraian',
    orang({ uraian: 'Makan rapat 40 orang x 12 kali', koefisien: 40_000n }),
    ['Baris 1: “40 orang x 12 kali” berarti 480, sedangkan volume yang dihitung 400: beda 80.'],
  ],
  ['ukuran barang bukan hitungan', orang({ uraian: 'U-ditch 60 x 80 cm', koefisien: 41_200n }), []],
  ['ukuran bersatuan pendek bukan hitungan', orang({ uraian: 'Spanduk 3 m x 4 m', koefisien: 200n }), []],
  ['teks tanpa angka', orang({ koefisienTeks: 'sesuai kebutuhan', koefisien: 100n }), []],
])('%s', (_, baris, expected) => {
  expect(dugaanOf('koefisien-beda', [baris])).toEqual(expected)
})
