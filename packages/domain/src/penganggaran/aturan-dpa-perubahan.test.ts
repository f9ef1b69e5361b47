import { expect, test } from 'vitest'
import { baris, pelanggaranOf } from '../testing/fakta.ts'
import { dppa, kasusDpaPerubahan, lines } from './aturan-dpa-perubahan.kasus.ts'

test.each(kasusDpaPerubahan)('DPPA %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})

test('rekening yang belum rinci, dan dua bagian dalam satu DPPA, ditolak', () => {
  const kasar = [baris('80', { rekening: '5.1', bulan: 1 })]
  expect(pelanggaranOf(dppa({ baris: kasar, asal: null })).join()).toContain('dppa-rekening @ baris.1')
  const campur = [...lines, baris('5', { urut: 3, kunci: 3, rekening: '4.2.01.01.02.0001', bulan: 1 })]
  expect(pelanggaranOf(dppa({ baris: campur, asal: null })).join()).toContain('dppa-satu-bagian @ baris.3')
})
