import { addDays, type Tanggal } from '@benang/values/tanggal'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay, type Kalender, workingDaysBetween } from './hari-kerja.ts'

const tanggal = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2019-03-12', days))
const kalender: fc.Arbitrary<Kalender> = fc.record({
  hariKerja: fc.constantFrom(5, 6),
  libur: fc.uniqueArray(tanggal, { maxLength: 120 }).map((dates) => new Set(dates)),
})

/** Day by day, as a clerk with a wall calendar would do it. */
function naiveAdd(kalender: Kalender, tanggal: Tanggal, days: number): Tanggal {
  let date = tanggal
  for (let left = Math.abs(days); left > 0; ) {
    date = addDays(date, Math.sign(days))
    if (isWorkingDay(kalender, date)) left -= 1
  }
  return date
}

function naiveBetween(kalender: Kalender, sejak: Tanggal, sampai: Tanggal): number {
  let count = 0
  for (let date = addDays(sejak, 1); date <= sampai; date = addDays(date, 1))
    count += Number(isWorkingDay(kalender, date))
  return count
}

it('adds like a clerk who counts day by day, forwards and backwards', () => {
  fc.assert(
    fc.property(kalender, tanggal, fc.integer({ min: -300, max: 300 }), (kalender, date, days) => {
      expect(addWorkingDays(kalender, date, days)).toBe(naiveAdd(kalender, date, days))
    }),
    { numRuns: 2000 },
  )
})

it('counts like a clerk who counts day by day; the way back is the negative', () => {
  fc.assert(
    fc.property(kalender, tanggal, tanggal, (kalender, a, b) => {
      const [sejak, sampai] = a <= b ? [a, b] : [b, a]
      const count = workingDaysBetween(kalender, sejak, sampai)
      expect(count).toBe(naiveBetween(kalender, sejak, sampai))
      expect(workingDaysBetween(kalender, sampai, sejak) + count).toBe(0)
    }),
    { numRuns: 1000 },
  )
})

it('counts back what it added, and lands on a working day', () => {
  fc.assert(
    fc.property(kalender, tanggal, fc.integer({ min: 1, max: 400 }), (kalender, date, days) => {
      const later = addWorkingDays(kalender, date, days)
      expect(workingDaysBetween(kalender, date, later)).toBe(days)
      expect(isWorkingDay(kalender, later)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
