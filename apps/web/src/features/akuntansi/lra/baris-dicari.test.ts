import { expect, test } from 'vitest'
import { barisDicari } from './baris-dicari.ts'

const row = (jenis: 'judul' | 'rincian' | 'subtotal' | 'jumlah', tingkat: number, kode: string | null) => ({
  ...{ jenis, tingkat },
  sel: [kode, 'uraian', '1.00', '1.00', null, '0.00'],
})

test('a row of accounts asks for its account', () => {
  const rows = [row('judul', 0, '5'), row('subtotal', 1, '5.1'), row('rincian', 2, '5.1.02')]
  expect(rows.map((_, index) => barisDicari(rows, index, 'ringkas'))).toEqual([
    null,
    { rekening: '5.1' },
    { rekening: '5.1.02' },
  ])
})

test('a unit asks for all accounts of its part, an account below it for its own in that unit', () => {
  const rows = [
    ...[row('judul', 0, '4'), row('jumlah', 0, null), row('judul', 0, '5')],
    ...[row('subtotal', 1, '1.02.01'), row('rincian', 2, '5.1'), row('subtotal', 1, '1.03.01')],
    ...[row('rincian', 2, '5.2'), row('jumlah', 0, null)],
  ]
  expect(rows.map((_, index) => barisDicari(rows, index, 'organisasi')).filter((found) => found)).toEqual([
    { rekening: '5', kodeUnit: '1.02.01' },
    { rekening: '5.1', kodeUnit: '1.02.01' },
    { rekening: '5', kodeUnit: '1.03.01' },
    { rekening: '5.2', kodeUnit: '1.03.01' },
  ])
})

test('an urusan asks for what is spent below it', () => {
  const rows = [row('judul', 0, '5'), row('subtotal', 1, '1'), row('rincian', 3, '1.03.02')]
  expect(barisDicari(rows, 2, 'urusan')).toEqual({ rekening: '5', urusan: '1.03.02' })
})
