import { expect, test } from 'vitest'
import { bisaDigeserOf } from './lantai-pergeseran.ts'

test.each([
  ['belum dipakai sama sekali', { pagu: 100n, sisaPagu: 100n, spd: 0n }, 100n],
  ['kontrak mengikat 70', { pagu: 100n, sisaPagu: 30n, spd: 0n }, 30n],
  ['SPD menyediakan 60, kontrak mengikat 20', { pagu: 100n, sisaPagu: 80n, spd: 60n }, 40n],
  ['semuanya disediakan', { pagu: 100n, sisaPagu: 100n, spd: 100n }, 0n],
  ['buku yang terlampaui', { pagu: 100n, sisaPagu: -5n, spd: 120n }, 0n],
])('%s', (_, posisi, expected) => {
  expect(bisaDigeserOf(posisi)).toBe(expected)
})
