import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/** A strong tag of exactly these bytes. */
export function entityTag(body: string | Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** True when the client has these bytes already; the tag is set for the answer either way. */
export function notModified(c: Context, etag: string): boolean {
  c.header('etag', etag)
  const known = c.req.header('if-none-match')
  return known?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) === true
}
