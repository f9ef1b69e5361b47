import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lraOf, potonganLra } from '../../src/akuntansi/lra.ts'
import { laporanToText } from '../laporan-text.ts'
import { contohLra } from '../../src/testing/contoh-lra.ts'

test.each(potonganLra)('the LRA cut %s reads as a reviewer saw it', async (potongan) => {
  await expect(laporanToText(lraOf(contohLra(potongan)))).toMatchFileSnapshot(
    join(import.meta.dirname, `lra-${potongan}.golden.txt`),
  )
})

test('the golden file adds up by hand: 412.345.678,91 and 2.916.666.666,67 are 3.329.012.345,58', () => {
  const golden = readFileSync(join(import.meta.dirname, 'lra-ringkas.golden.txt'), 'utf8')
  expect(golden).toContain(
    'JUMLAH PENDAPATAN | 6.000.000.000,00 | 3.329.012.345,58 | 55,48 | (2.670.987.654,42)',
  )
})

test('an account that no LRA has is a bug, not a silent gap', () => {
  const data = contohLra('ringkas')
  const stray = { unitId: 3, subKegiatanId: 0, segmen: [1, 1, 1, 1], anggaran: 1n, realisasi: 0n }
  expect(() => lraOf({ ...data, nilai: [...data.nilai, stray] })).toThrow('4, 5 and 6 only')
})
