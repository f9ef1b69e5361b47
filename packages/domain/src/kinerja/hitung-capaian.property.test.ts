import { Desimal } from '@benang/values/desimal'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  agregat,
  persenCapaian,
  persenSampaiKini,
  persenSetahun,
  persenTriwulan,
  type Triwulanan,
  rataCapaian,
} from './hitung-capaian.ts'
import { type Sifat, semuaSifat } from './sifat.ts'

// The same formulas once more, naively: decimals, loops, one case after the other.
function clerk(sifat: Sifat, nilai: Triwulanan): Desimal | null {
  const filled: Desimal[] = []
  for (const satu of nilai) if (satu !== null) filled.push(new Desimal(satu.toString()))
  if (filled.length === 0) return null
  let total = new Desimal(0)
  for (const satu of filled) total = total.plus(satu)
  if (sifat === 'jumlah') return total
  if (sifat === 'rata-rata') return total.div(filled.length)
  return filled[filled.length - 1] ?? null
}

function percent(sifat: Sifat, target: Desimal | null, capaian: Desimal | null): string | null {
  if (target === null || capaian === null || target.lte(0)) return null
  const ratio = sifat === 'makin-rendah' ? target.times(2).minus(capaian).div(target) : capaian.div(target)
  const hundredths = ratio.times(10_000)
  return hundredths.lte(0) ? '0' : hundredths.toDecimalPlaces(0, Desimal.ROUND_HALF_UP).toFixed()
}

const nilai = fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n }), { nil: null })
const empat = fc.array(nilai, { minLength: 4, maxLength: 4 })
const ukuran = fc.record({ sifat: fc.constantFrom(...semuaSifat), target: empat, capaian: empat })
const text = (satu: bigint | null) => satu?.toString() ?? null

test('the year, the year so far and each quarter are what a clerk computes with decimals', () => {
  fc.assert(
    fc.property(ukuran, (satu) => {
      const { sifat, target, capaian } = satu
      expect(text(persenSetahun(satu))).toBe(percent(sifat, clerk(sifat, target), clerk(sifat, capaian)))
      const sama = target.map((one, at) => (capaian[at] === null ? null : one))
      expect(text(persenSampaiKini(satu))).toBe(percent(sifat, clerk(sifat, sama), clerk(sifat, capaian)))
      expect(persenTriwulan(satu).map(text)).toEqual(
        capaian.map((one, at) =>
          percent(
            sifat,
            target[at] == null ? null : new Desimal(target[at].toString()),
            one === null ? null : new Desimal(one.toString()),
          ),
        ),
      )
    }),
  )
})

test('the mean of some achievements is what a clerk computes', () => {
  fc.assert(
    fc.property(fc.array(nilai, { maxLength: 30 }), (persen) => {
      const mean = clerk('rata-rata', persen)
      expect(text(rataCapaian(persen))).toBe(mean === null ? null : mean.toDecimalPlaces(0).toFixed())
    }),
  )
})

test('exactly the target is 100 %, whatever the nature of the indicator', () => {
  fc.assert(
    fc.property(fc.constantFrom(...semuaSifat), empat, (sifat, target) => {
      const sum = agregat(sifat, target)
      fc.pre(sum !== null && sum.atas > 0n)
      expect(persenSetahun({ sifat, target, capaian: target })).toBe(10_000n)
    }),
  )
})

test.each([
  ['12 of 10 documents', 'jumlah', [5n, 5n, null, null], [6n, 6n, null, null], 12_000n],
  ['the last of growing km', 'terakhir', [1n, 2n, 3n, 4n], [1n, 3n, null, null], 7_500n],
  ['a mean of reported quarters only', 'rata-rata', [80n, 80n, 80n, 80n], [60n, 100n, null, null], 10_000n],
  [
    'half the cases that were feared',
    'makin-rendah',
    [null, null, null, 10n],
    [null, null, null, 5n],
    15_000n,
  ],
  ['more than twice what was feared is nothing', 'makin-rendah', [10n], [25n], 0n],
  ['nothing reached', 'jumlah', [5n], [0n], 0n],
  ['a target of nothing cannot be computed', 'jumlah', [0n], [3n], null],
  ['nothing reported cannot be computed', 'terakhir', [3n], [null], null],
] as const)('%s', (_, sifat, target, capaian, persen) => {
  expect(persenSetahun({ sifat, target, capaian })).toBe(persen)
})

test('a third rounds half up to hundredths of a percent', () => {
  const pecahan = (atas: bigint) => ({ atas, bawah: 1n })
  expect(persenCapaian('jumlah', pecahan(3n), pecahan(2n))).toBe(6_667n)
  expect(persenCapaian('jumlah', pecahan(20_000n), pecahan(1n))).toBe(1n)
})
