import { expect, test } from 'vitest'
import type { Ketersediaan } from '../../../dokumen/bentuk.ts'
import { emptyBaris } from '../../../dokumen/isi-formulir.ts'
import { geserOf, lintasGeser } from './geser.ts'

const mata = (kunci: string, rekeningKode: string, lain: Partial<Ketersediaan> = {}): Ketersediaan => ({
  ...{ kunci, unitKode: '1.03', unitNama: 'Dinas PU', subKegiatanKode: '1.03.06.2.01.0029' },
  ...{ subKegiatanNama: 'Drainase', rekeningKode, rekeningUraian: '', danaKode: '1.1.01' },
  ...{ pagu: '100.00', spd: '0.00', sisaPagu: '100.00', sisaSpd: '0.00', bisaDigeser: '40.00' },
  ...{ target: '0.00', terima: '0.00', ...lain },
})
const baris = (kunci: string, juni: string, juli = '') => {
  const kosong = emptyBaris(`${kunci}${juni}`)
  return {
    ...kosong,
    kunci,
    bulan: kosong.bulan.map((text, at) => (at === 5 ? juni : at === 6 ? juli : text)),
  }
}
const atk = '5.1.02.01.01.0001'
const formulir = { isi: {}, tanggal: '2026-06-11' }
const oleh = (ke: string) =>
  lintasGeser(
    geserOf([baris('1', '-30.00'), baris('2', '30.00')], [mata('1', atk), mata('2', ke)]),
    formulir,
  )[0]?.oleh

test('lines and months of one mata anggaran count together, down to its floor', () => {
  const [satu] = geserOf([baris('1', '-30.00', '-5.00'), baris('1', '-6.00')], [mata('1', atk)])
  expect(satu).toMatchObject({
    kini: 10_000n,
    lantai: 6_000n,
    selisih: -4_100n,
    menjadi: 5_900n,
    kurang: 100n,
  })
})

test('exactly down to the floor is lawful, and what is added has no floor', () => {
  const all = geserOf([baris('1', '-40.00'), baris('2', '500.00')], [mata('1', atk), mata('2', atk)])
  expect(all.map(({ kurang }) => kurang)).toEqual([0n, 0n])
})

test('who signs follows from how far it goes', () => {
  expect(oleh('5.1.02.01.01.0024')).toBe('PPKD')
  expect(oleh('5.1.02.02.07.0002')).toBe('Sekretaris Daerah')
  expect(oleh('5.2.02.10.01.0002')).toBe('Kepala Daerah dengan perubahan Perda APBD')
})

test('nothing moved, nobody to ask', () => {
  expect(lintasGeser(geserOf([baris('1', '')], [mata('1', atk)]), formulir)).toEqual([])
})

test('a change of fund or of place is a crossing of its own', () => {
  const dana = geserOf(
    [baris('1', '-30.00'), baris('2', '30.00')],
    [mata('1', atk), mata('2', atk, { danaKode: '2.1.01' })],
  )
  expect(lintasGeser(dana, formulir).map(({ tingkat, oleh: siapa }) => [tingkat, siapa])).toEqual([
    ['dana', 'Kepala Daerah'],
  ])
  const lokasi = { ...formulir, isi: { lokasi: 'Semula A, menjadi B' } }
  expect(lintasGeser(dana, lokasi).map(({ tingkat }) => tingkat)).toEqual(['dana', 'lokasi'])
})
