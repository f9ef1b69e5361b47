import { expect, test } from 'vitest'
import { predikatOf } from './predikat.ts'

test.each([
  [12_000n, 'ST'],
  [9_100n, 'ST'],
  [9_099n, 'T'],
  [7_600n, 'T'],
  [7_599n, 'S'],
  [6_600n, 'S'],
  [5_100n, 'R'],
  [5_099n, 'SR'],
  [0n, 'SR'],
])('%s perseratus persen: %s', (persen, kode) => {
  expect(predikatOf(persen)?.kode).toBe(kode)
})

test('what cannot be computed has no class', () => {
  expect(predikatOf(null)).toBeNull()
})
