import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hitungRincian } from './hitung-rincian.ts'

test.each([
  ['412 meter × 2.899.476 + 11 %', 41_200n, 2, 289_947_600n, 1_100n, '1325988364.32', 132_598_836_432n],
  ['0,5 × Rp0,01 rounds up', 50n, 2, 1n, 0n, '0.005', 1n],
  ['0,49 × Rp0,01 rounds down', 49n, 2, 1n, 0n, '0.0049', 0n],
  ['1,25 × 0,75 × 3 = 2,8125 m3', 28_125n, 4, 100n, 0n, '2.8125', 281n],
])('%s', (_, koefisien, skala, harga, ppn, tepat, jumlah) => {
  expect(hitungRincian({ koefisien, skala, harga, ppn })).toEqual({ tepat, jumlah })
})

test('the rounded amount is never more than half a sen from the exact one', () => {
  const factors = fc.record({
    koefisien: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    skala: fc.integer({ min: 2, max: 8 }),
    harga: fc.bigInt({ min: 1n, max: 10n ** 13n }),
    ppn: fc.constantFrom(0n, 1_000n, 1_100n, 1_200n),
  })
  fc.assert(
    fc.property(factors, (satu) => {
      const { tepat, jumlah } = hitungRincian(satu)
      const [whole = '', fraction = ''] = tepat.split('.')
      const exact = BigInt(whole + fraction.padEnd(20, '0'))
      const apart = jumlah * 10n ** 18n - exact
      expect(apart <= 5n * 10n ** 17n && apart > -5n * 10n ** 17n).toBe(true)
    }),
  )
})
