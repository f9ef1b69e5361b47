import fc from 'fast-check'
import { addDays } from '@benang/values/tanggal'
import { expect, test } from 'vitest'
import { findPasanganTerlarang, pasanganTerlarang, type Tugas } from './pasangan-terlarang.ts'
import { findPeran, semuaPeran } from './peran.ts'

const awal = '2019-03-01'
const tugas: fc.Arbitrary<Tugas> = fc
  .record({
    peran: fc.constantFrom(...semuaPeran.map(({ kode }) => kode)),
    unitId: fc.integer({ min: 1, max: 2 }),
    mulai: fc.nat(40),
    lama: fc.option(fc.nat(40)),
  })
  .map(({ peran, unitId, mulai, lama }) => ({
    peran,
    unitId,
    sejak: addDays(awal, mulai),
    sampai: lama === null ? null : addDays(awal, mulai + lama),
  }))

/** The rule told naively: walk through the days and look for one on which both are held and the pair is forbidden. */
function clashes(one: Tugas, other: Tugas): boolean {
  const together =
    one.unitId === other.unitId ||
    findPeran(one.peran)?.cakupan === 'pemda' ||
    findPeran(other.peran)?.cakupan === 'pemda'
  if (!together) return false
  const days = Array.from({ length: 100 }, (_, day) => addDays(awal, day))
  const on = (day: string, span: { sejak: string; sampai: string | null }) =>
    day >= span.sejak && (span.sampai === null || day <= span.sampai)
  return pasanganTerlarang.some(
    (pasangan) =>
      new Set([...pasangan.peran, one.peran, other.peran]).size === 2 &&
      one.peran !== other.peran &&
      days.some((day) => on(day, one) && on(day, other) && on(day, pasangan)),
  )
}

test('a pair is found exactly when one day exists on which both are held, and order does not matter', () => {
  fc.assert(
    fc.property(tugas, tugas, (one, other) => {
      const found = findPasanganTerlarang(one, [other]).length > 0
      expect(found).toBe(clashes(one, other))
      expect(findPasanganTerlarang(other, [one]).length > 0).toBe(found)
    }),
    { numRuns: 500 },
  )
})
