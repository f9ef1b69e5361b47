import { expect, it } from 'vitest'
import { parseRupiah } from './rupiah.ts'
import { rupiahRingkas } from './rupiah-ringkas.ts'

it.each([
  ['0', 'Rp0'],
  ['74500', 'Rp74.500'],
  ['999999.99', 'Rp999.999,99'],
  ['1000000', 'Rp1 juta'],
  ['250049999', 'Rp250 juta'],
  ['250050000', 'Rp250,1 juta'],
  ['412700000000', 'Rp412,7 miliar'],
  ['999999999999', 'Rp1.000 miliar'],
  ['1920400000000', 'Rp1,92 triliun'],
  ['-58300000000', '−Rp58,3 miliar'],
])('%s is said as %s', (amount, text) => {
  expect(rupiahRingkas(parseRupiah(amount))).toBe(text)
})
