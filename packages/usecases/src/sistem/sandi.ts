import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { Refused } from '../refused.ts'
import { openSlots } from './slots.ts'

// OWASP's second choice of parameters for argon2id: 46 MiB, one pass. About 0.1 s of one core.
const cost = { memory: 47_104, passes: 1, parallelism: 1 }
const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/
const slots = openSlots({ running: 2, waiting: 40 })

/** The argon2id string (PHC form) of a password, with a salt of its own. */
export async function hashSandi(sandi: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(sandi, { ...cost, salt, length: 32 })
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(salt)}$${base64(hash)}`
}

/** True when the password is the one of `stored`. With `stored` null it works just as long and answers false. */
export async function verifySandi(stored: string | null, sandi: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = shape.exec(stored ?? '') ?? []
  const known = salt !== undefined && hash !== undefined
  const expected = Buffer.from(hash ?? '', 'base64')
  const actual = await derive(sandi, {
    memory: known ? Number(memory) : cost.memory,
    passes: known ? Number(passes) : cost.passes,
    parallelism: known ? Number(parallelism) : cost.parallelism,
    salt: known ? Buffer.from(salt, 'base64') : randomBytes(16),
    length: known ? expected.length : 32,
  })
  return known && timingSafeEqual(actual, expected)
}

type Cost = { memory: number; passes: number; parallelism: number; salt: Buffer; length: number }

async function derive(sandi: string, { salt, length, ...rest }: Cost): Promise<Buffer> {
  const parameters = { ...rest, message: sandi.normalize('NFKC'), nonce: salt, tagLength: length }
  const hash = await slots.run(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        argon2('argon2id', parameters, (error, key) => (error === null ? resolve(key) : reject(error)))
      }),
  )
  if (hash === undefined)
    throw new Refused('TUNGGU', 'Banyak orang masuk pada saat yang sama. Coba lagi 5 detik lagi.', {
      tungguDetik: 5,
    })
  return hash
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
