import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asal, fakta } from '../testing/fakta.ts'
import type { FaktaBaris } from './aturan.ts'
import { dalamSisaAsal } from './aturan-asal.ts'

const aturan = dalamSisaAsal({
  id: 'contoh',
  uraian: 'Contoh.',
  dasar: 'UU-1-2004:P17.2',
  diperiksa: 'ingatan',
  berlaku: { sejak: '2004-01-14' },
})
const line = fc.record({ kunci: fc.integer({ min: 1, max: 4 }), jumlah: fc.bigInt({ min: 1n, max: 50n }) })
const lines = (maxLength: number) =>
  fc.array(line, { minLength: 1, maxLength }).map((list): FaktaBaris[] =>
    list.map((satu, at) => ({
      ...satu,
      urut: at + 1,
      bulan: 0,
      unitId: 1,
      rekening: '',
      subKegiatan: '',
      danaId: 0,
      uraian: '',
      acuan: null,
    })),
  )
const used = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.bigInt({ min: 0n, max: 20n })), {
  maxLength: 4,
})

test('an origin lets through exactly the documents that fit beside the others, key by key', () => {
  let refused = 0
  fc.assert(
    fc.property(lines(6), lines(6), used, (given, asked, pairs) => {
      const terpakai = new Map(pairs)
      // The clerk's way: write down what was given, take off all that is asked, and see which key goes below zero.
      const left = new Map<number, bigint>()
      for (const { kunci, jumlah } of given) left.set(kunci, (left.get(kunci) ?? 0n) + jumlah)
      for (const [kunci, jumlah] of terpakai)
        if (left.has(kunci)) left.set(kunci, (left.get(kunci) ?? 0n) - jumlah)
      for (const { kunci, jumlah } of asked) left.set(kunci, (left.get(kunci) ?? 0n) - jumlah)
      const short = new Set(asked.map(({ kunci }) => kunci).filter((kunci) => (left.get(kunci) ?? 0n) < 0n))
      const found = aturan.check(fakta('spp', { baris: asked, asal: asal('bast', given, { terpakai }) }))
      refused += short.size
      expect(found).toHaveLength(short.size)
    }),
    { seed: 20261124, numRuns: 500 },
  )
  expect(refused).toBeGreaterThan(50)
})
