import { expect, test } from 'vitest'
import { newKehadiran } from './kehadiran.ts'

test('whoever is silent for twenty seconds is gone; rooms know nothing of each other', () => {
  let kini = 0
  const hadir = newKehadiran(() => kini)
  const siapa = { penggunaId: 1, nama: 'Rina', sel: 'a harga', sesiId: 's1' }
  hadir.catat('2/7', siapa)
  hadir.catat('2/7', { ...siapa, sel: 'b harga' })
  kini = 20_000
  hadir.catat('2/7', { ...siapa, nama: 'Budi', sesiId: 's2' })
  expect(hadir.daftar('2/7').map(({ nama, sel }) => `${nama} ${sel}`)).toEqual([
    'Rina b harga',
    'Budi a harga',
  ])
  expect(hadir.daftar('2/8')).toEqual([])
  kini = 21_000
  expect(hadir.daftar('2/7').map(({ nama }) => nama)).toEqual(['Budi'])
})
