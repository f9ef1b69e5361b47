const prefix = 'benang.perintah.'

/** The command id for one intended act; kept until the server has answered, so a retry is the same command. */
export function commandFor(key: string): string {
  const kept = localStorage.getItem(prefix + key)
  if (kept !== null) return kept
  const id = uuid()
  localStorage.setItem(prefix + key, id)
  return id
}

/** The server has answered for good (stored, or refused and rolled back): the next act is another command. */
export function settleCommand(key: string): void {
  localStorage.removeItem(prefix + key)
}

/** A random UUID; `crypto.randomUUID` is missing on plain http inside an office network, there it is made here. */
export function uuid(): string {
  const isThere: boolean = 'randomUUID' in crypto
  if (isThere) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
