import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const periodMs = 30_000

/** Whose secret it is; bound to the sealed bytes, so that they open for no other account. */
export type Owner = { pemdaId: number; penggunaId: number }

/** A new shared secret of 160 bits. */
export function newRahasia(): Buffer {
  return randomBytes(20)
}

/** What an authenticator app scans. */
export function uriOf(rahasia: Uint8Array, { nama, pemda }: { nama: string; pemda: string }): string {
  return totpOf(rahasia, { issuer: `Benang ${pemda}`, label: nama }).toString()
}

/** The secret as people type it: base32. */
export function rahasiaText(rahasia: Uint8Array): string {
  return secretOf(rahasia).base32
}

/** The 30-second step a code belongs to, one step early or late allowed; undefined when it is wrong. */
export function findLangkah(
  rahasia: Uint8Array,
  { kode, kini }: { kode: string; kini: Date },
): bigint | undefined {
  const timestamp = kini.getTime()
  const delta = /^\d{6}$/.test(kode) ? totpOf(rahasia).validate({ token: kode, timestamp, window: 1 }) : null
  return delta === null ? undefined : BigInt(Math.floor(timestamp / periodMs) + delta)
}

/** The code that is right at `kini`, as an authenticator shows it. */
export function kodeAt(rahasia: Uint8Array, kini: Date): string {
  return totpOf(rahasia).generate({ timestamp: kini.getTime() })
}

/** Seals a secret for the database: AES-256-GCM, nonce ‖ tag ‖ bytes, under a key made from the server's. */
export function sealRahasia(kunciServer: Uint8Array, owner: Owner, rahasia: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(kunciServer), nonce).setAAD(boundTo(owner))
  const sealed = Buffer.concat([cipher.update(rahasia), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Opens what sealRahasia made; throws with another server key, another account or altered bytes. */
export function openRahasia(kunciServer: Uint8Array, owner: Owner, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(kunciServer), sealed.subarray(0, 12))
    .setAAD(boundTo(owner))
    .setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

function keyOf(kunciServer: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', kunciServer, '', 'benang/totp/1', 32))
}

function boundTo({ pemdaId, penggunaId }: Owner): Buffer {
  return Buffer.from(`${pemdaId}/${penggunaId}`)
}

function secretOf(rahasia: Uint8Array): Secret {
  return Secret.fromHex(Buffer.from(rahasia).toString('hex'))
}

function totpOf(rahasia: Uint8Array, named: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({
    ...named,
    secret: secretOf(rahasia),
    algorithm: 'SHA1',
    digits: 6,
    period: periodMs / 1000,
  })
}
