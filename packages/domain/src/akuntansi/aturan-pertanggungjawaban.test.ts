import { expect, test } from 'vitest'
import { pelanggaranOf } from '../testing/fakta.ts'
import { kasusPertanggungjawaban } from './aturan-pertanggungjawaban.kasus.ts'

test.each(kasusPertanggungjawaban)('Perda Pertanggungjawaban %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
