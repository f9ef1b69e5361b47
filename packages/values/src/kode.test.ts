import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareSegmen, covers, formatSegmen, lebarRekening, parseSegmen } from './kode.ts'

test('one account in the widths of three editions is one code', () => {
  const spellings = ['5.1.2.2.1.61', '5.1.02.02.01.061', '5.1.02.02.01.0061', '5.1.02.02.001.00061']
  expect(new Set(spellings.map((text) => JSON.stringify(parseSegmen(text)))).size).toBe(1)
})

test('an edition prints what it reads', () => {
  const lebar = lebarRekening['Kepmendagri 050-3708/2020']
  expect(formatSegmen([5, 1, 2, 1, 1, 24], lebar)).toBe('5.1.02.01.01.0024')
  expect(formatSegmen([5, 1], lebar)).toBe('5.1')
})

test.each(['', '5..1', '5.1,02', 'x', '5.1.02.A', '-5.1', '1234567'])('"%s" is no code', (text) => {
  expect(parseSegmen(text)).toBeNull()
})

const segmen = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 6 })

test('the order is total: antisymmetric, and a parent comes before its children', () => {
  fc.assert(
    fc.property(segmen, segmen, (a, b) => Math.sign(compareSegmen(a, b)) === -Math.sign(compareSegmen(b, a))),
  )
  fc.assert(
    fc.property(
      segmen,
      fc.nat({ max: 99 }),
      (a, next) => compareSegmen(a, [...a, next]) < 0 && covers(a, [...a, next]),
    ),
  )
})
