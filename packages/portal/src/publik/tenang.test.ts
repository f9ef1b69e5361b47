import { expect, it } from 'vitest'
import { tenang } from './tenang.ts'

it.each([
  ['URUSAN PEMERINTAHAN BIDANG PEKERJAAN UMUM DAN PENATAAN RUANG', 'Pekerjaan umum dan penataan ruang'],
  ['PENDAPATAN ASLI DAERAH (PAD)', 'Pendapatan asli daerah (PAD)'],
  ['Dinas Kesehatan', 'Dinas Kesehatan'],
  ['', ''],
])('%s is read as %s', (nama, text) => {
  expect(tenang(nama)).toBe(text)
})
