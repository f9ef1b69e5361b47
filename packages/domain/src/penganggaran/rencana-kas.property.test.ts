import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bagiMenurut, bagiRata, polaOf } from './rencana-kas.ts'

const uang = fc.bigInt({ min: 0n, max: 10n ** 17n })
const sum = (parts: readonly bigint[]) => parts.reduce((all, satu) => all + satu, 0n)

test('twelve parts add up to the sen, every one but the last in whole rupiah, none below zero', () => {
  fc.assert(
    fc.property(uang, fc.array(uang, { minLength: 12, maxLength: 12 }), (jumlah, pola) => {
      for (const parts of [bagiRata(jumlah), bagiMenurut(jumlah, pola)]) {
        expect(parts).toHaveLength(12)
        expect(sum(parts)).toBe(jumlah)
        expect(parts.every((satu) => satu >= 0n)).toBe(true)
        expect(parts.filter((satu) => satu % 100n !== 0n).length).toBeLessThanOrEqual(1)
      }
      if (sum(pola) > 0n)
        expect(bagiMenurut(jumlah, pola).filter((satu, at) => satu > 0n && pola[at] === 0n)).toEqual([])
    }),
  )
})

test('Rp1.000 over twelve months: Rp83 a month and Rp87 in December', () => {
  expect(bagiRata(100_000n)).toEqual([...Array.from({ length: 11 }, () => 8_300n), 8_700n])
})

test('the nearest pattern is taken: the mata anggaran, its account elsewhere, the unit', () => {
  const bulan = (at: number) => Array.from({ length: 12 }, (_, month) => (month === at ? 100n : 0n))
  const semua = [
    { subKegiatan: '1.1', rekening: '5.1', bulan: bulan(0) },
    { subKegiatan: '1.2', rekening: '5.1', bulan: bulan(1) },
    { subKegiatan: '1.2', rekening: '5.2', bulan: bulan(2) },
  ]
  expect(polaOf(semua, { subKegiatan: '1.1', rekening: '5.1' })).toEqual({ bulan: bulan(0), dari: 'mata' })
  expect(polaOf(semua, { subKegiatan: '1.3', rekening: '5.1' })?.dari).toBe('rekening')
  expect(polaOf(semua, { subKegiatan: '1.3', rekening: '5.9' })?.bulan.slice(0, 4)).toEqual([
    100n,
    100n,
    100n,
    0n,
  ])
  expect(polaOf([], { subKegiatan: '1.1', rekening: '5.1' })).toBe(null)
})
