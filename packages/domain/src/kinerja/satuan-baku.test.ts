import { expect, test } from 'vitest'
import { satuanBaku } from './satuan-baku.ts'

test.each([
  ['Dokumen', 'dokumen'],
  [' KM ', 'km'],
  ['Persentase', 'persen'],
  ['%', 'persen'],
  ['Laporan / Dokumen', 'laporan/dokumen'],
  ['Orang/ Bulan', 'orang/bulan'],
  ['Sistem  Drainase Perkotaan', 'sistem drainase perkotaan'],
])('%s', (text, expected) => {
  expect(satuanBaku(text)).toBe(expected)
})
