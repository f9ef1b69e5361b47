import { rupiahToText } from '@benang/values/rupiah'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { RefusedCode } from '@benang/usecases/refused'

export type Refusal = { kode: RefusedCode; pesan: string; tungguDetik?: number }

/** What a handler finds under `c.get('kejadian')`: the request's event code. */
export function eventCode(c: Context): string {
  const code: unknown = c.get('kejadian')
  return typeof code === 'string' ? code : ''
}

/** A refusal in the shape of a tRPC error, so that the staff app shows it like any other. */
export function refuse(c: Context, status: ContentfulStatusCode, refusal: Refusal): Response {
  if (refusal.tungguDetik !== undefined) c.header('retry-after', String(refusal.tungguDetik))
  const data = { ...refusal, kejadian: eventCode(c), httpStatus: status }
  return c.json({ error: { message: refusal.pesan, code: -32000, data } }, status)
}

/** True for a person with a browser, who gets a page; programs get JSON. */
export function wantsPage(c: Context): boolean {
  return (c.req.header('accept') ?? '').includes('text/html')
}

/** JSON with bigint as text: no amount or id passes through a float. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? String(item) : item))
}

/** Public data on the wire: a bigint is money in sen and leaves as rupiah with two decimals. */
export function publicJson(data: unknown): string {
  return JSON.stringify(data, (_, item) => (typeof item === 'bigint' ? rupiahToText(item) : item))
}
