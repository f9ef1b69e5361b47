import { expect, test } from 'vitest'
import { rp } from '../../testing/fakta.ts'
import { hitungAsb } from './hitung-asb.ts'

const pelatihan = {
  tetap: rp('12500000'),
  pemicu: [
    { pemicu: 'peserta', satuan: 'orang', harga: rp('150000') },
    { pemicu: 'hari', satuan: 'hari', harga: rp('2250000.5') },
  ],
}

test.each([
  ['fixed part alone', [0n, 0n], '12500000'],
  ['40 people for 3 days: 12.500.000 + 6.000.000 + 6.750.001,50 half up', [4000n, 300n], '25250002'],
  ['half a day: 1.125.000,25 is 1.125.000', [0n, 50n], '13625000'],
  ['amounts not given count as none', [], '12500000'],
])('%s', (_, banyak, jumlah) => {
  expect(hitungAsb(pelatihan, banyak).jumlah).toBe(rp(jumlah))
})

test('the parts add up to the whole, each in sight', () => {
  const { tetap, pemicu, jumlah } = hitungAsb(pelatihan, [4000n, 300n])
  expect(pemicu.map((satu) => satu.jumlah)).toEqual([rp('6000000'), rp('6750002')])
  expect(tetap + pemicu.reduce((sum, satu) => sum + satu.jumlah, 0n)).toBe(jumlah)
})
