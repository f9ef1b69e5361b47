import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSealed, seal, SealBroken, unseal } from './seal.ts'

const fast = 10

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect(source: AsyncIterable<Buffer>) {
  const parts: Buffer[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}

const sealed = (plain: Buffer, password: string) => collect(seal(inPieces(plain, 10_000), password, fast))
const opened = (bytes: Buffer, password: string, size = 9_999) =>
  collect(unseal(inPieces(bytes, size), password))

test('sizes around the chunk border come back, in pieces of any size', async () => {
  for (const size of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
    const plain = randomBytes(size)
    const bytes = await sealed(plain, 'benang emas')
    expect(isSealed(bytes)).toBe(true)
    expect((await opened(bytes, 'benang emas', 1 + (size % 4097))).equals(plain)).toBe(true)
  }
})

test('the default cost opens too, and two files of the same text differ', async () => {
  const [a, b] = await Promise.all([
    collect(seal(inPieces(Buffer.from('x'), 1), 's')),
    collect(seal(inPieces(Buffer.from('x'), 1), 's')),
  ])
  expect(a.equals(b)).toBe(false)
  expect((await opened(a, 's')).toString()).toBe('x')
})

test('another password is refused with a sentence', async () => {
  const bytes = await sealed(randomBytes(100), 'benar')
  await expect(opened(bytes, 'salah')).rejects.toMatchObject({
    name: 'SealBroken',
    pesan: expect.stringContaining('sandi tidak cocok'),
  })
})

test('any flipped bit and any cut is found', async () => {
  const bytes = await sealed(randomBytes(140_000), 'sandi')
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << bit), at)
      await expect(opened(changed, 'sandi')).rejects.toThrow(SealBroken)
      await expect(opened(bytes.subarray(0, at), 'sandi')).rejects.toThrow(SealBroken)
    }),
    { numRuns: 60, seed: 3 },
  )
  const border = 15 + 1 + 16 + 32 + 65_552
  await expect(opened(bytes.subarray(0, border), 'sandi')).rejects.toThrow(SealBroken)
  await expect(opened(Buffer.concat([bytes, Buffer.from([0])]), 'sandi')).rejects.toThrow(SealBroken)
})
