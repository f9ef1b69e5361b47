import { createHash, randomBytes } from 'node:crypto'

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789' // 32 signs, none mistaken for another
const shape = /^[A-HJ-NP-Z2-9]{16}$/

/** Ten recovery codes of 80 bits, `ABCD-EFGH-JKLM-NPQR`, each good once in place of the authenticator. */
export function newKodePemulihan(): readonly string[] {
  return Array.from({ length: 10 }, () => {
    const signs = Array.from(randomBytes(16), (byte) => alphabet.charAt(byte % 32))
    return [0, 4, 8, 12].map((at) => signs.slice(at, at + 4).join('')).join('-')
  })
}

/** The stored form of a code as typed (dashes, spaces and case do not matter); undefined when it cannot be one. */
export function sidikPemulihan(kode: string): Buffer | undefined {
  const plain = kode.replaceAll(/[\s-]/g, '').toUpperCase()
  return shape.test(plain) ? createHash('sha256').update(plain).digest() : undefined
}
