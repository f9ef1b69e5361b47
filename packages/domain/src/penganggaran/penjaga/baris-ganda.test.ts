import { parseRupiah } from '@benang/values/rupiah'
import { expect, test } from 'vitest'
import { bahanKosong, beli, dugaanOf } from '../../testing/penjaga.ts'
import type { BarisLain, BarisPenjaga } from './bahan-penjaga.ts'
import { kunciBarang } from './kunci-barang.ts'

const dua = (lain: Partial<BarisPenjaga>) => [beli(), beli({ id: '2', sebutan: 'Baris 2', ...lain })]

test.each<[string, readonly BarisPenjaga[], readonly string[]]>([
  [
    'barang yang sama dua kali',
    dua({ uraian: 'kertas HVS A4, 80 g' }),
    [
      'Baris 1: “Kertas HVS A4 80 g” Rp620.000 juga ada di Baris 2, Rp620.000, dengan sub kegiatan, rekening dan sumber dana yang sama.',
      'Baris 2: “kertas HVS A4, 80 g” Rp620.000 juga ada di Baris 1, Rp620.000, dengan sub kegiatan, rekening dan sumber dana yang sama.',
    ],
  ],
  ['untuk sub kegiatan lain', dua({ subKegiatan: '1.03.02.2.02.0008' }), []],
  ['di bawah paket lain', dua({ kelompok: '# Rapat triwulan II' }), []],
  ['spesifikasi lain', dua({ spesifikasi: 'F4' }), []],
])('di satu dokumen: %s', (_, baris, expected) => {
  expect(dugaanOf('baris-ganda', baris)).toEqual(expected)
})

const jembatan = beli({
  ...{ uraian: 'Pembangunan jembatan Kali Waru', rekening: '5.2.04.01.02.0001', satuan: 'paket' },
  ...{ koefisien: 100n, harga: parseRupiah('180000000') },
})
const mahal = beli({ uraian: 'Sewa gedung pertemuan warga', koefisien: 100_000n })
const barang = beli({ uraian: 'Komputer dan perlengkapan', koefisien: 100_000n })
const oleh = (unitId: number, dari: BarisPenjaga, lain: Partial<BarisLain> = {}): BarisLain => ({
  ...{
    unitId,
    sebutan: `Dinas ${unitId}`,
    rekening: dari.rekening,
    satuan: dari.satuan,
    jumlah: dari.jumlah,
  },
  ...lain,
})

test.each<[string, BarisPenjaga, readonly BarisLain[], readonly string[]]>([
  [
    'baris yang sama di dinas lain',
    mahal,
    [oleh(2, mahal)],
    [
      'Baris 1: “Sewa gedung pertemuan warga” Rp62.000.000 dengan rekening yang sama dianggarkan juga oleh Dinas 2, Rp62.000.000.',
    ],
  ],
  [
    'paket bernama sama dengan nilai lain',
    jembatan,
    [oleh(2, jembatan, { jumlah: parseRupiah('195000000') })],
    [
      'Baris 1: “Pembangunan jembatan Kali Waru” Rp180.000.000 dengan rekening yang sama dianggarkan juga oleh Dinas 2, Rp195.000.000.',
    ],
  ],
  ['barang umum dengan jumlah yang kebetulan sama', barang, [oleh(2, barang)], []],
  ['barang bernama dengan jumlah lain', mahal, [oleh(2, mahal, { jumlah: 1n })], []],
  ['jumlah sama tetapi kecil', beli(), [oleh(2, beli())], []],
  ['rekening lain', mahal, [oleh(2, mahal, { rekening: '5.1.02.01.01.0024' })], []],
  ['baris unit sendiri di dokumen lain', mahal, [oleh(1, mahal)], []],
  ['barang yang dibeli banyak dinas', mahal, [2, 3, 4, 5].map((unit) => oleh(unit, mahal)), []],
])('di perangkat daerah lain: %s', (_, baris, lain, expected) => {
  const bahan = { ...bahanKosong, lain: new Map([[kunciBarang(baris), lain]]) }
  expect(dugaanOf('baris-ganda', [baris], bahan)).toEqual(expected)
})
