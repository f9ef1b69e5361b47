import { expect, test } from 'vitest'
import { pelanggaranOf } from '../testing/fakta.ts'
import { kasusRkaPerubahan } from './aturan-rka-perubahan.kasus.ts'

test.each(kasusRkaPerubahan)('RKPA %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
