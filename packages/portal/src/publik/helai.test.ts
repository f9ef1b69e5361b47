import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyam, bagiHelai } from './helai.ts'

it('divides the strands by amount: none lost, none for nothing, at least one for something', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 7 }),
      (jumlah) => {
        const counts = bagiHelai(jumlah)
        const some = jumlah.some((satu) => satu > 0n)
        expect(counts.reduce((all, one) => all + one, 0)).toBe(some ? 56 : 0)
        expect(counts.every((count, index) => count > 0 === (jumlah[index] ?? 0n) > 0n)).toBe(true)
      },
    ),
  )
})

it('gives every purpose of every source in proportion', () => {
  const ujung = (nama: string, jumlah: bigint) => ({ nama, jumlah, ke: null })
  const { helai, kanan } = anyam([ujung('pusat', 75n), ujung('pad', 25n)], [ujung('a', 50n), ujung('b', 50n)])
  const batas = kanan[1]?.atas ?? 0
  const atas = helai.filter(({ kanan: y }) => y < batas)
  expect([atas.filter(({ asal }) => asal === 0).length, atas.length]).toEqual([21, 28])
})
