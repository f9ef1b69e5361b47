import { invariant } from '@benang/values/invariant'

/**
 * Canonical JSON: keys sorted, no spaces, money (bigint) as text of digits, undefined left out. Equal content gives
 * equal bytes, so it can be hashed. Throws on numbers that are not safe integers.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return JSON.stringify(String(value))
  if (typeof value === 'number') {
    invariant(Number.isSafeInteger(value), `not a safe integer: ${value}`)
    return String(value)
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  invariant(typeof value === 'object', `no canonical form: ${typeof value}`)
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}

/** sha256 (32 bytes) of the canonical form. Web Crypto, so that browser and server share it. */
export async function sidikOf(value: unknown): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value))))
}
