import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Desimal, kalikan, parseDesimal } from './desimal.ts'

test('fifty digits: what the default precision would round away is kept', () => {
  expect(parseDesimal('12345678901234567.89').times('1234.5678').toFixed()).toBe(
    '15241577640603577763.907942',
  )
  expect(parseDesimal('999999999999999999.99').times(2).toFixed()).toBe('1999999999999999999.98')
})

test.each(['1e5', '0x1F', 'Infinity', '', '1,5', '1_0', '9'.repeat(31)])('"%s" is refused', (text) => {
  expect(() => parseDesimal(text)).toThrow('not a decimal')
})

test('volume times price in integers equals the decimal way, to the sen', () => {
  const volume = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
  const harga = fc.bigInt({ min: 0n, max: 10n ** 15n })
  fc.assert(
    fc.property(volume, harga, (v, h) => {
      const slow = new Desimal(v.toString()).times(h.toString()).div(10_000).toFixed(0, Desimal.ROUND_HALF_UP)
      return kalikan(v, 4, h) === BigInt(slow)
    }),
  )
})
