import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inclusionProof, leafHash, merkleRoot, verifyInclusion } from './merkle.ts'

const leaves = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 40 })
const h = (...parts: Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

test('the root is RFC 6962’s: checked by hand for up to five leaves', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map((text) => Buffer.from(text))
  if (!a || !b || !c || !d || !e) throw new Error('five leaves')
  const node = (left: Uint8Array, right: Uint8Array) => h(Buffer.of(1), left, right)
  const [la, lb, lc, ld, le] = [leafHash(a), leafHash(b), leafHash(c), leafHash(d), leafHash(e)]
  expect(merkleRoot([]).toString('hex')).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  )
  expect(merkleRoot([a]).equals(la)).toBe(true)
  expect(merkleRoot([a, b, c]).equals(node(node(la, lb), lc))).toBe(true)
  expect(merkleRoot([a, b, c, d, e]).equals(node(node(node(la, lb), node(lc, ld)), le))).toBe(true)
})

test('every leaf has a proof, and no other leaf or place passes by it', () => {
  fc.assert(
    fc.property(leaves, fc.nat(), fc.nat(), (all, pick, other) => {
      const index = pick % all.length
      const leaf = all[index] ?? Buffer.alloc(0)
      const place = { root: merkleRoot(all), size: all.length, index }
      const proof = inclusionProof(all, index)
      expect(verifyInclusion(place, leaf, proof)).toBe(true)
      expect(verifyInclusion(place, Buffer.concat([leaf, Buffer.of(0)]), proof)).toBe(false)
      const wrong = other % all.length
      expect(verifyInclusion({ ...place, index: wrong }, leaf, proof)).toBe(wrong === index)
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('1,000 mutated proofs: none is accepted', () => {
  const runs = fc.tuple(
    leaves,
    fc.nat(),
    fc.nat(),
    fc.constantFrom('bit', 'cut', 'swap', 'side', 'extra', 'size'),
  )
  let mutated = 0
  fc.assert(
    fc.property(runs, ([all, pick, at, how]) => {
      const index = pick % all.length
      const leaf = all[index] ?? Buffer.alloc(0)
      const proof = inclusionProof(all, index)
      const place = { root: merkleRoot(all), size: all.length, index }
      const changed = mutate(proof, at, how)
      const size = how === 'size' ? all.length * 2 + 1 : all.length
      if (changed === undefined) return
      mutated++
      expect(verifyInclusion({ ...place, size }, leaf, changed)).toBe(false)
    }),
    { numRuns: 2500, seed: 6962 },
  )
  expect(mutated).toBeGreaterThan(1000)
})

type Proof = ReturnType<typeof inclusionProof>

function mutate(proof: Proof, at: number, how: string): Proof | undefined {
  const index = proof.length === 0 ? 0 : at % proof.length
  const step = proof[index]
  if (how === 'extra') return [...proof, { sidik: Buffer.alloc(32, 1), sisi: 'kiri' }]
  if (how === 'size') return proof
  if (step === undefined) return undefined
  const next = proof[index + 1]
  if (how === 'cut') return proof.filter((_, place) => place !== index)
  if (how === 'side')
    return proof.map((one, place) =>
      place === index ? { ...one, sisi: one.sisi === 'kiri' ? 'kanan' : 'kiri' } : one,
    )
  if (how === 'swap') {
    if (next === undefined || next.sidik.equals(step.sidik)) return undefined
    return proof.map((one, place) => (place === index ? next : place === index + 1 ? step : one))
  }
  const bytes = Buffer.from(step.sidik)
  bytes.writeUInt8(bytes.readUInt8(at % 32) ^ 1, at % 32)
  return proof.map((one, place) => (place === index ? { ...one, sidik: bytes } : one))
}
