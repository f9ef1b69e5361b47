import { expect, test } from 'vitest'
import { tanggalStandar } from './tanggal-standar.ts'

test.each([
  ['2025-10-01', '2026-01-01'],
  ['2026-01-01', '2026-01-01'],
  ['2026-09-02', '2026-09-02'],
  ['2027-01-01', '2026-12-31'],
])('a document of 2026 dated %s is priced by the list of %s', (tanggal, berlaku) => {
  expect(tanggalStandar(2026, tanggal)).toBe(berlaku)
})
