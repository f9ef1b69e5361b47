import { expect, test } from 'vitest'
import { gabungBaris, samaArti } from './gabung-berkas.ts'
import { pasangBerkas } from './pasang-berkas.ts'

const saya = 7
const baris = (
  isi: Record<string, string>,
  lebih: { dihapus?: boolean; medanOleh?: Record<string, number> } = {},
) => ({
  ...{ isi, dihapus: false, medanOleh: {}, ...lebih },
})
const awal = { uraian: 'Kertas', harga: '50.000', koefisien: '6 rim x 12 bulan' }

test.each([
  [
    'only the file changed a field: it is written',
    { harga: '60.000' },
    awal,
    { ubah: { harga: '60.000' }, bentrok: [] },
  ],
  ['only others changed it: theirs stays', {}, { ...awal, harga: '70.000' }, { ubah: {}, bentrok: [] }],
  [
    'both to the same, said differently',
    { harga: '60.000' },
    { ...awal, harga: '60000,00' },
    { ubah: {}, bentrok: [] },
  ],
  [
    'both to something else',
    { harga: '60.000' },
    { ...awal, harga: '70.000' },
    { ubah: {}, bentrok: [{ medan: 'harga', dasar: '50.000', sekarang: '70.000', berkas: '60.000' }] },
  ],
  [
    'different fields of one row',
    { uraian: 'Kertas A4' },
    { ...awal, harga: '70.000' },
    { ubah: { uraian: 'Kertas A4' }, bentrok: [] },
  ],
])('%s', (_, beda, kini, jadi) => {
  expect(gabungBaris({ isi: { ...awal, ...beda }, kini: baris(kini), dasar: awal }, saya)).toEqual(jadi)
})

test('an untouched line leaves a deleted row alone; a changed one asks', () => {
  const kini = baris(awal, { dihapus: true })
  expect(gabungBaris({ isi: awal, kini, dasar: awal }, saya)).toEqual({ ubah: {}, bentrok: [] })
  expect(gabungBaris({ isi: { ...awal, harga: '1.000' }, kini, dasar: awal }, saya).bentrok).toMatchObject([
    { medan: '', sekarang: 'dihapus', berkas: 'diubah: harga' },
  ])
})

test('without a base the file counts, but not over what somebody else wrote', () => {
  const isi = { ...awal, harga: '60.000' }
  const oleh = (pengguna: number) => baris(awal, { medanOleh: { harga: pengguna } })
  expect(gabungBaris({ isi, kini: baris(awal), dasar: null }, saya).ubah).toEqual({ harga: '60.000' })
  expect(gabungBaris({ isi, kini: oleh(saya), dasar: null }, saya).ubah).toEqual({ harga: '60.000' })
  expect(gabungBaris({ isi, kini: oleh(8), dasar: null }, saya).bentrok).toMatchObject([
    { sekarang: '50.000', berkas: '60.000' },
  ])
})

test.each([
  ['harga', '1.000', '1000,00', true],
  ['koefisien', '6 rim x 12 bulan', '6 Rim × 12 Bulan', true],
  ['koefisien', '6 rim x 12 bulan', '72 rim', false],
  ['rekening', '5.1.02.01.01.0024 Belanja ATK', '5.1.2.1.1.24', true],
  ['ppn', '', '0', true],
  ['uraian', 'Kertas', 'kertas', false],
] as const)('%s: “%s” and “%s”: %s', (medan, satu, dua, sama) => {
  expect(samaArti(medan, satu, dua)).toBe(sama)
})

test('a line copied in the spreadsheet with its id: the one that changed least keeps the row, the other is new', () => {
  const kini = [{ barisId: 'a', isi: awal, dihapus: false }]
  const salinan = { ...awal, uraian: 'Tinta', harga: '90.000' }
  const berkas = [
    { barisId: 'a', isi: salinan },
    { barisId: 'a', isi: awal },
  ]
  expect(pasangBerkas(berkas, kini)).toEqual([null, 'a'])
})

test('lines without an id are found by what they say, each row once; columns the file lacks say nothing', () => {
  const kini = ['a', 'b', 'c'].map((barisId) => ({
    barisId,
    isi: { ...awal, paket: 'P' },
    dihapus: barisId === 'c',
  }))
  const berkas = [awal, awal, awal, { ...awal, harga: '1' }].map((isi) => ({ barisId: null, isi }))
  expect(pasangBerkas(berkas, kini)).toEqual(['a', 'b', null, null])
  expect(pasangBerkas([{ barisId: null, isi: { ...awal, harga: '1' } }], kini)).toEqual(['a'])
})

test('an id the paper does not know, of a file made before it was opened, does not double the line', () => {
  const kini = [{ barisId: 'a', isi: awal, dihapus: false }]
  expect(pasangBerkas([{ barisId: 'lama', isi: awal }], kini)).toEqual(['a'])
})
