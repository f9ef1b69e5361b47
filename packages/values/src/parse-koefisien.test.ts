import { expect, test } from 'vitest'
import { kodeOf } from './kode-of.ts'
import { parseKoefisien, textKoefisien } from './parse-koefisien.ts'

test.each([
  ['412 meter', '412.00', 'meter'],
  ['6 rim x 12 bulan', '72.00', '6 rim x 12 bulan'],
  ['2 orang × 6 bulan', '12.00', '2 orang × 6 bulan'],
  ['1,5 paket', '1.50', 'paket'],
  ['2 box', '2.00', 'box'],
  ['1.000 lembar', '1000.00', 'lembar'],
  ['1,25 m x 1,25 m', '1.5625', '1,25 m x 1,25 m'],
  ['0,125 km', '0.125', 'km'],
  ['12,3450 m', '12.345', 'm'],
  ['0.00000001 t', '0.00000001', 't'],
])('%s', (text, koefisien, satuan) => {
  const read = parseKoefisien(text)
  expect(read).toEqual({ keadaan: 'terbaca', koefisien, satuan })
  expect(parseKoefisien(textKoefisien({ koefisien, satuan }))).toEqual(read)
})

test('a stored coefficient is written without the noughts behind its comma, and with those before it', () => {
  const text = (koefisien: string) => textKoefisien({ koefisien, satuan: 'rim' })
  expect(['10', '10.00', '100.50', '0.10', '7'].map(text)).toEqual([
    ...['10 rim', '10 rim', '100,5 rim', '0,1 rim', '7 rim'],
  ])
})

test.each([
  ['enam rim', /tidak dimulai dengan angka/],
  ['72', /Satuan belum ada/],
  ['0 rim', /lebih dari nol/],
  ['0,12345 m x 0,12345 m', /Bulatkan/],
  ['1,123456789 m', /delapan angka/],
  ['12,345 m', /12,345 bisa berarti ribuan atau desimal. Tulis 12345, atau 12,34\./],
  ['=2*3 rim', /tidak dimulai dengan angka/],
  [`6 ${'rim'.repeat(20)}`, /Singkatkan/],
])('%s is told what to do', (text, pesan) => {
  const read = parseKoefisien(text)
  expect(read.keadaan === 'salah' ? read.pesan : '').toMatch(pesan)
})

test.each([
  ['5.1.02.01.01.0024', '5.1.2.1.1.24'],
  ['[5.1.2.1.1.24] Belanja Alat Tulis Kantor', '5.1.2.1.1.24'],
  ['5 . 1 . 02 . 01', '5.1.2.1'],
  ['x.xx.01.2.01.0001 Perencanaan', 'X.XX.1.2.1.1'],
  ['Belanja', ''],
])('the code of %s', (text, kode) => {
  expect(kodeOf(text)).toBe(kode)
})
