import { expect, test } from 'vitest'
import { pelanggaranOf } from '../testing/fakta.ts'
import { geser, kasusPergeseran, konsumsi } from './aturan-pergeseran.kasus.ts'
import { kasusWewenang } from './wewenang-pergeseran.kasus.ts'

test.each(kasusPergeseran)('pergeseran %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})

test('rekening yang belum rinci ditolak, sebab jangkauannya tidak terbaca', () => {
  expect(pelanggaranOf(geser('5.1.02', konsumsi))).toContainEqual(
    expect.stringContaining('pergeseran-rekening @ baris.1: Baris 1 (5.1.02) baru 3 dari 6 tingkat'),
  )
})

test.each(kasusWewenang)('pergeseran %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen).map((satu) => satu.split(':')[0])).toEqual(expected)
})
