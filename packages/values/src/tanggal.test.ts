import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOfWeek, formatTanggal, isTanggal, parseTanggal } from './tanggal.ts'

const days = fc.integer({ min: -100_000, max: 100_000 })

test('adding days and taking them away again is nothing', () => {
  fc.assert(fc.property(days, (n) => addDays(addDays('2026-11-24', n), -n) === '2026-11-24'))
})

test('dates compare as text in the order of time', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: 1, max: 999 }),
      (n, more) => addDays('2026-01-01', n) < addDays('2026-01-01', n + more),
    ),
  )
})

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '24-11-2026', '2026-11-24T00:00', ''])(
  '"%s" is no date',
  (text) => {
    expect(isTanggal(text)).toBe(false)
    expect(() => parseTanggal(text)).toThrow('not a date')
  },
)

test('what officers read', () => {
  expect(formatTanggal('2026-11-24')).toBe('24 November 2026')
  expect(dayOfWeek('2026-11-24')).toBe(2)
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})
