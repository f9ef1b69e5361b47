import { expect, test } from 'vitest'
import { caraOf, readCariBanding } from './cari-banding.ts'

test('a state is a version, a jurnal or a day; anything else in the address is left out', () => {
  expect(readCariBanding({ dari: 'v1', ke: '2026-06-30', unit: 3 })).toEqual({
    ...{ dari: 'v1', ke: '2026-06-30', unit: 3 },
  })
  expect(readCariBanding({ dari: 'versi satu', ke: 7, unit: -1 })).toEqual({})
  expect(['v12', 'j0', '2026-06-30'].map(caraOf)).toEqual(['versi', 'jurnal', 'tanggal'])
})
