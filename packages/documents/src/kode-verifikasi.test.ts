import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kodeVerifikasiOf, readKodeVerifikasi } from './kode-verifikasi.ts'

const versi = fc.record({
  pemdaId: fc.integer({ min: 1, max: 2_147_483_647 }),
  dokumenId: fc.bigInt({ min: 1n, max: 2n ** 62n }),
  sidik: fc.uint8Array({ minLength: 32, maxLength: 32 }),
})
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

test('a code is read back as it was made, also typed in small letters, with spaces, O for 0 and L for 1', async () => {
  await fc.assert(
    fc.asyncProperty(versi, async (one) => {
      const kode = await kodeVerifikasiOf(one)
      const read = readKodeVerifikasi(kode)
      expect(read?.pemdaId).toBe(one.pemdaId)
      const typed = kode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
      expect(readKodeVerifikasi(typed)).toEqual(read)
    }),
  )
})

test('one wrong letter is seen, wherever it stands', async () => {
  await fc.assert(
    fc.asyncProperty(versi, fc.nat(), fc.integer({ min: 1, max: 31 }), async (one, place, shift) => {
      const plain = (await kodeVerifikasiOf(one)).replaceAll('-', '')
      const at = place % plain.length
      const wrong = letters[(letters.indexOf(plain[at] ?? '') + shift) % 32]
      expect(readKodeVerifikasi(plain.slice(0, at) + wrong + plain.slice(at + 1))).toBeNull()
    }),
  )
})

test('the same version always has the same code, another content another one', async () => {
  const one = { pemdaId: 2, dokumenId: 17n, sidik: new Uint8Array(32).fill(7) }
  expect(await kodeVerifikasiOf(one)).toBe(await kodeVerifikasiOf(one))
  expect(await kodeVerifikasiOf(one)).not.toBe(await kodeVerifikasiOf({ ...one, dokumenId: 18n }))
  expect(await kodeVerifikasiOf(one)).not.toBe(
    await kodeVerifikasiOf({ ...one, sidik: new Uint8Array(32).fill(8) }),
  )
  expect(await kodeVerifikasiOf(one)).toMatch(/^02[0-9A-Z]{3}-[0-9A-Z]{5}-[0-9A-Z]{5}$/)
})

test.each(['', 'SP2D', '02AAA-AAAAA', '../../../etc', '🧵'.repeat(15), '0'.repeat(15)])(
  '%j is no code',
  (text) => {
    expect(readKodeVerifikasi(text)).toBeNull()
  },
)
