import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAngka, formatRupiah, parseRupiah, rupiahToText, sum } from './rupiah.ts'

const amounts = fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n })

test('the wire form carries every sen both ways', () => {
  fc.assert(fc.property(amounts, (amount) => parseRupiah(rupiahToText(amount)) === amount))
})

test('formatting loses nothing: the digits of the Indonesian form are the digits of the amount', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const digits = formatAngka(amount).replace('−', '-').replaceAll('.', '').replace(',', '.')
      return parseRupiah(digits) === amount
    }),
  )
})

test.each(['', '1,5', '1.234', '1e3', '0x1F', ' 1', '1.', 'NaN', '１'])('"%s" is refused', (text) => {
  expect(() => parseRupiah(text)).toThrow('not an amount')
})

test('what officers read', () => {
  expect(formatRupiah(parseRupiah('1250000'))).toBe('Rp1.250.000')
  expect(formatRupiah(parseRupiah('1250000.50'))).toBe('Rp1.250.000,50')
  expect(formatRupiah(parseRupiah('-7014500'))).toBe('−Rp7.014.500')
  expect(formatAngka(parseRupiah('105400000'))).toBe('105.400.000,00')
  expect(formatAngka(parseRupiah('999'), { sen: false })).toBe('999')
})

test('the sum of nothing is zero, and a large sum stays exact', () => {
  expect(sum([])).toBe(0n)
  expect(rupiahToText(sum([parseRupiah('999999999999999999.99'), parseRupiah('0.02')]))).toBe(
    '1000000000000000000.01',
  )
})
