import { parseRupiah } from '@benang/values/rupiah'
import { expect, test } from 'vitest'
import { salinBaris, ubahHarga } from './salin-baris.ts'

test.each([
  ['53000', '0', '1', '53000'],
  ['53000.55', '0', '1000', '53000.55'],
  ['53000', '5', '1', '55650'],
  ['53000', '2.5', '100', '54300'],
  ['52999', '-10', '1', '47699'],
  ['1.01', '50', '0.01', '1.52'],
  ['1000', '-100', '1', '0'],
  ['1005', '0.05', '1', '1006'],
])('%s changed by %s %% and rounded to %s is %s', (harga, persen, bulat, jadi) => {
  const cara = { persen: parseRupiah(persen), bulat: parseRupiah(bulat) }
  expect(ubahHarga(parseRupiah(harga), cara)).toBe(parseRupiah(jadi))
})

test('a copy takes the codes it is given; a changed price leaves its standard, one that is no number stays as typed', () => {
  const isi = { rekening: '5.1', harga: '53.000', standarHargaId: '7', uraian: 'Kertas' }
  const tetap = { persen: 0n, bulat: 100n }
  const naik = { persen: 1_000n, bulat: 100n }
  expect(salinBaris(isi, { ganti: { rekening: '5.2' }, harga: tetap })).toEqual({ ...isi, rekening: '5.2' })
  expect(salinBaris(isi, { ganti: {}, harga: naik })).toMatchObject({ harga: '58.300', standarHargaId: '' })
  expect(salinBaris({ harga: 'lima' }, { ganti: {}, harga: naik })).toEqual({ harga: 'lima' })
})
