import { parseDesimal } from '@benang/values/desimal'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { persenOf } from './persen.ts'

const sen = fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n })

test('equals a decimal division of 50 digits rounded half away from zero', () => {
  fc.assert(
    fc.property(sen, sen, (bagian, seluruh) => {
      fc.pre(seluruh !== 0n)
      const exact = parseDesimal(String(bagian))
        .times(10_000)
        .div(parseDesimal(String(seluruh)))
      const rounded = exact
        .abs()
        .plus('0.5')
        .floor()
        .times(exact.isNegative() ? -1 : 1)
      expect(String(persenOf(bagian, seluruh))).toBe(rounded.isZero() ? '0' : rounded.toFixed(0))
    }),
  )
})

test('one of three is 33,33, two of three 66,67, an eighth of a percent of a half rounds up', () => {
  expect([persenOf(1n, 3n), persenOf(2n, 3n), persenOf(1n, 8n), persenOf(-1n, 8n)]).toEqual([
    3333n,
    6667n,
    1250n,
    -1250n,
  ])
  expect([persenOf(1n, 200_00n), persenOf(5n, 100_000n), persenOf(1n, 0n)]).toEqual([1n, 1n, null])
})
