import fc from 'fast-check'
import { expect, test } from 'vitest'
import { urutBaris } from './urut-baris.ts'

test('a row stands at the top, below the one it names, or at the end when that is unknown', () => {
  const ada = [
    { barisId: 'a', urut: 10 },
    { barisId: 'b', urut: 20 },
  ]
  const at = (setelah: string | null) => urutBaris(ada, [{ barisId: 'c', setelah }]).get('c') ?? 0
  expect(at(null)).toBeLessThan(10)
  expect(at('a')).toBe(15)
  expect(at('b')).toBeGreaterThan(20)
  expect(at('x')).toBeGreaterThan(20)
})

test('a moved row stands below the one it names, and a block keeps its order', () => {
  const ada = ['a', 'b', 'c', 'd'].map((barisId, index) => ({ barisId, urut: (index + 1) * 10 }))
  const pindah = (...pairs: readonly (readonly [string, string | null])[]) => {
    const made = urutBaris(
      ada,
      pairs.map(([barisId, setelah]) => ({ barisId, setelah })),
    )
    const urut = new Map([...ada.map((satu) => [satu.barisId, satu.urut] as const), ...made])
    return [...urut].sort((x, y) => x[1] - y[1]).map(([id]) => id)
  }
  expect(pindah(['d', null])).toEqual(['d', 'a', 'b', 'c'])
  expect(pindah(['a', 'd'], ['b', 'a'])).toEqual(['c', 'd', 'a', 'b'])
  expect(pindah(['a', 'c'], ['c', null])).toEqual(['c', 'b', 'a', 'd'])
  expect(pindah(['b', 'a'])).toEqual(['a', 'b', 'c', 'd'])
})

test('however rows are put between others, their order is the one of a list they were spliced into', () => {
  const steps = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 40 })), { maxLength: 60 })
  fc.assert(
    fc.property(steps, (puts) => {
      let kini: { barisId: string; urut: number }[] = []
      const list: string[] = []
      for (const [index, [where, many]] of puts.entries()) {
        const at = where % (list.length + 1)
        const ids = Array.from({ length: many }, (_, n) => `${index}.${n}`)
        const heads = [at === 0 ? null : (list[at - 1] ?? null), ...ids]
        const made = urutBaris(
          kini,
          ids.map((barisId, n) => ({ barisId, setelah: heads[n] ?? null })),
        )
        list.splice(at, 0, ...ids)
        const urut = new Map([...kini.map((satu) => [satu.barisId, satu.urut] as const), ...made])
        kini = [...urut].map(([barisId, nomor]) => ({ barisId, urut: nomor })).sort((a, b) => a.urut - b.urut)
      }
      expect(kini.map(({ barisId }) => barisId)).toEqual(list)
      expect(new Set(kini.map(({ urut }) => urut)).size).toBe(list.length)
    }),
  )
})
