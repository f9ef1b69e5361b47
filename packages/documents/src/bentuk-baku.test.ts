import { expect, test } from 'vitest'
import { canonicalJson, sidikOf } from './bentuk-baku.ts'

test('order of keys and absent fields do not matter, amounts are text', () => {
  expect(canonicalJson({ b: 1, a: { d: undefined, c: 10540000000n } })).toBe(
    '{"a":{"c":"10540000000"},"b":1}',
  )
})

test('order of lines, types and values do matter', async () => {
  const hashes = await Promise.all(
    [
      [1, 2],
      [2, 1],
      ['1', 2],
      [1, 2, null],
    ].map(sidikOf),
  )
  expect(new Set(hashes.map(String)).size).toBe(4)
})

test('a float has no canonical form', () => {
  expect(() => canonicalJson({ jumlah: 0.1 })).toThrow('safe integer')
})
