import { expect, test } from 'vitest'
import { bahanKosong, beli, pernah } from '../../testing/penjaga.ts'
import { kodePenjaga } from './bahan-penjaga.ts'
import { periksaBaris, semuaAturanPenjaga } from './periksa-baris.ts'

const salah = beli({ koefisienTeks: '12 rim', harga: 62_000_000n })
const lalu = pernah(['60000', '62000', '63000'])

test('every rule is listed once, in the order of the codes', () => {
  expect(semuaAturanPenjaga.map(({ kode }) => kode)).toEqual(kodePenjaga)
})

test('a line in order raises no doubt', () => {
  expect(periksaBaris([beli()], lalu)).toEqual([])
})

test('all doubts of a line are told at once', () => {
  expect(periksaBaris([salah], lalu).map(({ kode, medan }) => `${kode} ${medan}`)).toEqual([
    'koefisien-beda koefisien',
    'harga-bergeser harga',
  ])
})

test('a doubt keeps its mark when the line moves, and changes it with the figures', () => {
  const tandaOf = (baris: typeof salah) => periksaBaris([baris], bahanKosong).map(({ tanda }) => tanda)
  expect(tandaOf({ ...salah, id: '9', sebutan: 'Baris 9' })).toEqual(tandaOf(salah))
  expect(tandaOf({ ...salah, koefisien: 900n })).not.toEqual(tandaOf(salah))
})

test('twenty thousand equal lines are seen in one pass each', () => {
  const banyak = Array.from({ length: 20_000 }, (_, at) =>
    beli({ id: String(at), koefisien: 100n, harga: 9_000_000_000n }),
  )
  const mulai = performance.now()
  expect(periksaBaris(banyak, bahanKosong)).toHaveLength(20_001)
  expect(performance.now() - mulai).toBeLessThan(10_000)
})
