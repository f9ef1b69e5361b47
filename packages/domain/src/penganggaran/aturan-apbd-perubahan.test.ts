import { expect, test } from 'vitest'
import { pelanggaranOf } from '../testing/fakta.ts'
import { kasusApbdPerubahan } from './aturan-apbd-perubahan.kasus.ts'

test.each(kasusApbdPerubahan)('Perubahan APBD %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
