import { expect, test } from 'vitest'
import { parseUkuran, persenTampak, ukuranTampak } from './parse-ukuran.ts'

test.each([
  ['12', 0, { keadaan: 'terbaca', wire: '12' }],
  ['1.412,5', 3, { keadaan: 'terbaca', wire: '1412.5' }],
  ['2,500', 3, { keadaan: 'terbaca', wire: '2.5' }],
  ['0', 0, { keadaan: 'terbaca', wire: '0' }],
  ['', 0, { keadaan: 'kosong' }],
  ['1,5', 0, { keadaan: 'salah', pesan: 'Satuan ini bilangan bulat.' }],
  ['1,2345', 3, { keadaan: 'salah', pesan: 'Paling banyak 3 angka setelah koma.' }],
  ['-3', 0, { keadaan: 'salah', pesan: 'Isi bilangan nol atau lebih; desimal dengan koma, misalnya 2,5.' }],
  ['2.5', 3, { keadaan: 'salah', pesan: 'Isi bilangan nol atau lebih; desimal dengan koma, misalnya 2,5.' }],
])('%s with %i decimals', (text, skala, expected) => {
  expect(parseUkuran(text, skala)).toEqual(expected)
})

test('a figure and a percentage are written as officers do', () => {
  expect(ukuranTampak('1412.5')).toBe('1.412,5')
  expect(persenTampak('96.23')).toBe('96,23 %')
  expect(persenTampak(null)).toBe('–')
})
