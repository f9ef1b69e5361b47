import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { atk, baris, dau, juta } from '../../testing/baris-porsi.ts'
import type { NilaiPorsi } from '../kepatuhan/saringan.ts'
import { simulasikan, type Skenario } from './simulasi.ts'

const dinas = (jumlah: bigint, lain: Partial<NilaiPorsi> = {}): NilaiPorsi => ({
  ...{ ...baris('5.1.02.04.01.0001', jumlah), ...lain },
})
const separuh: Skenario = {
  ...{ aturan: [{ rekening: '5.1.02.04', persen: 5000n }], kecualiUnit: [], kecualiSub: [] },
  lindungiDanaKhusus: true,
}

it.each([
  ['separuh perjalanan dinas dipotong', dinas(10n * juta), separuh, 5n * juta],
  ['alat tulis tidak ikut', atk(10n * juta), separuh, 0n],
  [
    'pendapatan tidak pernah dipotong',
    dau(10n * juta),
    { ...separuh, aturan: [{ rekening: '4', persen: 5000n }] },
    0n,
  ],
  ['rekening 5.1.02.040 bukan 5.1.02.04', baris('5.1.02.040', 10n * juta), separuh, 0n],
  ['unit yang dikecualikan utuh', dinas(10n * juta), { ...separuh, kecualiUnit: [1] }, 0n],
  [
    'program yang dikecualikan utuh',
    dinas(10n * juta, { subKegiatan: '1.02.02.2.01.0001' }),
    { ...separuh, kecualiSub: ['1.02.02'] },
    0n,
  ],
  ['dana khusus terlindung', dinas(10n * juta, { dana: '2.2.01.01.02.0006' }), separuh, 0n],
  [
    'dana khusus ikut bila tidak dilindungi',
    dinas(10n * juta, { dana: '2.2.01.01.02.0006' }),
    { ...separuh, lindungiDanaKhusus: false },
    5n * juta,
  ],
  ['sen tidak dipotong melebihi separuh', dinas(301n), separuh, 100n],
  [
    'aturan pertama yang cocok berlaku',
    dinas(10n * juta),
    { ...separuh, aturan: [{ rekening: '5.1.02.04.01', persen: 1000n }, ...separuh.aturan] },
    1n * juta,
  ],
] as const)('%s', (_, nilai, skenario, potongan) => {
  const [satu] = simulasikan([nilai], skenario)
  expect(satu?.potongan).toBe(potongan)
  expect(satu?.sesudah).toBe(nilai.jumlah - potongan)
})

test('what is left and what is cut make the budget again; nothing falls below zero or is cut beyond its rule', () => {
  const line = fc
    .record({
      jumlah: fc.bigInt({ min: 0n, max: 10n ** 15n }),
      rekening: fc.constantFrom('5.1.02.04.01.0001', '5.1.02.01.01.0024', '4.1.01.06.01.0001'),
      unitId: fc.integer({ min: 1, max: 3 }),
    })
    .map((isi) => ({ ...dinas(0n), ...isi }))
  fc.assert(
    fc.property(fc.array(line), fc.bigInt({ min: 0n, max: 10_000n }), (nilai, persen) => {
      const hasil = simulasikan(nilai, { ...separuh, kecualiUnit: [2], aturan: [{ rekening: '5', persen }] })
      for (const { nilai: satu, potongan, sesudah, terlindung } of hasil) {
        expect(potongan + sesudah).toBe(satu.jumlah)
        expect(sesudah >= 0n && potongan * 10_000n <= satu.jumlah * persen && terlindung >= 0n).toBe(true)
        if (satu.unitId === 2) expect(potongan).toBe(0n)
      }
    }),
  )
})
