import { expect, test } from 'vitest'
import { parsePerkiraan } from './parse-perkiraan.ts'

test.each([
  ['45000000', '45000000.00'],
  ['Rp45.000.000', '45000000.00'],
  ['Rp. 45.000.000,-', '45000000.00'],
  ['45 juta', '45000000.00'],
  ['1,5 miliar', '1500000000.00'],
  ['750 ribu', '750000.00'],
  ['1.000.000,50', '1000000.00'],
  ['', null],
  ['banyak', null],
  ['-5', null],
  ['45.00', null],
  ['9999999999999999999', null],
  ['5 triliun', null],
])('%s dibaca %s', (ketikan, hasil) => {
  expect(parsePerkiraan(ketikan)).toBe(hasil)
})
