import { expect, test } from 'vitest'
import { terbilang } from './terbilang.ts'

test.each([
  [0n, 'nol rupiah'],
  [1n, 'satu rupiah'],
  [11n, 'sebelas rupiah'],
  [21n, 'dua puluh satu rupiah'],
  [111n, 'seratus sebelas rupiah'],
  [1_001n, 'seribu satu rupiah'],
  [11_000n, 'sebelas ribu rupiah'],
  [101_000n, 'seratus satu ribu rupiah'],
  [1_000_000n, 'satu juta rupiah'],
  [1_100_111n, 'satu juta seratus ribu seratus sebelas rupiah'],
  [105_400_000n, 'seratus lima juta empat ratus ribu rupiah'],
  [2_000_000_000_000n, 'dua triliun rupiah'],
])('%s rupiah reads "%s"', (rupiah, words) => {
  expect(terbilang(rupiah * 100n)).toBe(words)
})

test('sen are said only when there are any, and a cut says minus', () => {
  expect(terbilang(520n)).toBe('lima rupiah dua puluh sen')
  expect(terbilang(-100n)).toBe('minus satu rupiah')
})
