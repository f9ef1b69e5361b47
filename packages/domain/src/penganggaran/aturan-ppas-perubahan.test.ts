import { expect, test } from 'vitest'
import { pelanggaranOf } from '../testing/fakta.ts'
import { kasusPpasPerubahan } from './aturan-ppas-perubahan.kasus.ts'

test.each(kasusPpasPerubahan)('KUPA-PPAS-P %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
