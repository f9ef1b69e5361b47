import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BarisMutasi, genesisOf, isiOf, type KepalaJurnal } from './canonical.ts'

const int = fc.integer({ min: 0, max: 9999 })
const big = fc.bigInt({ min: 0n, max: 10n ** 15n })
const kepala: fc.Arbitrary<KepalaJurnal> = fc.record({
  bentuk: fc.constant(1),
  pemdaId: int,
  tahun: int,
  perintah: fc.uuid(),
  jenis: int,
  dokumen: big,
  versi: int,
  nomor: fc.stringMatching(/^[ -~]{0,20}$/),
  tanggal: fc.constantFrom('2026-01-01', '2026-12-31'),
  pelaku: int,
  asalTahun: fc.option(fc.integer({ min: 2000, max: 2100 })),
  asalNo: fc.option(fc.bigInt({ min: 1n, max: 10n ** 15n })),
  membalik: fc.option(fc.bigInt({ min: 1n, max: 10n ** 15n })),
  sidik: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
})
const baris: fc.Arbitrary<BarisMutasi> = fc.record({
  penutup: fc.boolean(),
  dariTahap: int,
  dari: int,
  keTahap: int,
  ke: int,
  bulan: fc.integer({ min: 0, max: 12 }),
  jumlah: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
})

test('two contents that differ anywhere have different hashes', () => {
  const content = fc.record({ kepala, mutasi: fc.array(baris, { maxLength: 4 }) })
  const text = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part))
  fc.assert(
    fc.property(content, content, (one, other) => {
      const same = isiOf(one.kepala, one) === isiOf(other.kepala, other)
      expect(same).toBe(text(one) === text(other))
    }),
  )
})

test('any one change of a content changes its hash', () => {
  const change = fc.record(
    {
      jumlah: fc.bigInt({ min: 1n, max: 99n }),
      ke: fc.integer({ min: 10_000, max: 20_000 }),
      penutup: fc.constant(true),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(
      kepala,
      fc.array(baris, { minLength: 1, maxLength: 4 }),
      change,
      fc.nat(),
      (head, rows, part, at) => {
        const index = at % rows.length
        const changed = rows.map((row, place) => (place === index ? { ...row, ...part } : row))
        const differs = rows.some((row, place) =>
          Object.entries(changed[place] ?? {}).some(([key, value]) =>
            Object.entries(row).some(([k, v]) => k === key && v !== value),
          ),
        )
        expect(isiOf(head, { mutasi: changed }) !== isiOf(head, { mutasi: rows })).toBe(differs)
      },
    ),
  )
})

test('a book’s first link depends on pemda, year and model', () => {
  const links = [
    genesisOf({ pemdaId: 1, tahun: 2026 }, 'a'),
    genesisOf({ pemdaId: 2, tahun: 2026 }, 'a'),
    genesisOf({ pemdaId: 1, tahun: 2027 }, 'a'),
    genesisOf({ pemdaId: 1, tahun: 2026 }, 'b'),
  ]
  expect(new Set(links.map((link) => link.toString('hex'))).size).toBe(4)
})
