import { expect, test } from 'vitest'
import { sebutDasar } from './sebut-dasar.ts'

test.each([
  ['PP-12-2019:P94', 'PP 12/2019 Pasal 94'],
  ['PP-12-2019:P149.4', 'PP 12/2019 Pasal 149 ayat (4)'],
  ['PP-12-2019:P149.4-5', 'PP 12/2019 Pasal 149 ayat (4)–(5)'],
  ['PERMENDAGRI-77-2020:BAB-VI-D-1', 'Permendagri 77/2020 Bab VI.D.1'],
  ['PERMENDAGRI-77-2020', 'Permendagri 77/2020'],
  ['Perwal 3/2025 (contoh)', 'Perwal 3/2025 (contoh)'],
])('%s dibaca %s', (dasar, kata) => {
  expect(sebutDasar(dasar)).toBe(kata)
})
