import { expect, it } from 'vitest'
import type { Kalender } from '../sistem/hari-kerja.ts'
import { semuaTenggat, tenggatDokumen } from './tenggat-dokumen.ts'

const kalender: Kalender = { hariKerja: 5, libur: new Set(['2026-12-24', '2026-12-25']) }

it.each([
  ['tagihan diterima Senin, SPP-LS paling lambat Kamis', 'spp-ls-sejak-tagihan', '2026-11-23', '2026-11-26'],
  [
    'tagihan diterima sebelum Natal, SPP-LS paling lambat 30 Desember',
    'spp-ls-sejak-tagihan',
    '2026-12-23',
    '2026-12-30',
  ],
  ['SPM diterima Jumat, SP2D paling lambat Selasa', 'sp2d-sejak-spm', '2026-11-20', '2026-11-24'],
  ['SPM ditolak, kembali paling lambat Senin', 'spm-dikembalikan', '2026-11-20', '2026-11-23'],
  ['uang diterima Jumat, disetor paling lambat Senin', 'penerimaan-disetor', '2026-11-20', '2026-11-23'],
] as const)('%s', (_, id, peristiwa, expected) => {
  expect(tenggatDokumen(id, peristiwa, kalender)).toBe(expected)
})

it('knows no deadline the day before PP 12/2019, and one on its day', () => {
  expect(tenggatDokumen('sp2d-sejak-spm', '2019-03-11', kalender)).toBeUndefined()
  expect(tenggatDokumen('sp2d-sejak-spm', '2019-03-12', kalender)).toBe('2019-03-14')
})

it('names a legal source for every number, and never two rows in force at once', () => {
  const dates = ['2019-03-12', '2020-12-30', '2026-11-24', '2030-01-01']
  for (const row of semuaTenggat) {
    expect(row.dasar).toMatch(/^[A-Z]+-\d+-\d{4}:/)
    for (const date of dates)
      expect(
        semuaTenggat.filter((other) => other.id === row.id && other.berlaku.sejak <= date).length,
      ).toBeLessThanOrEqual(1)
  }
})
