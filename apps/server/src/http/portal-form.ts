import { randomUUID } from 'node:crypto'
import type { FormDefinition, FormState, Page, Submitted } from '@benang/portal/page'
import { Refused } from '@benang/usecases/refused'
import { invariant } from '@benang/values/invariant'
import type { Context, Handler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { addressBucket, clientAddress } from './client-address.ts'
import type { PortalDeps } from './deps.ts'
import { statusOf } from './error-pages.ts'
import { drawPage, siteOf } from './portal-answer.ts'
import { askedOf } from './portal-path.ts'
import { rateLimit } from './rate-limit.ts'
import { contextOfRequest } from './request-context.ts'

const maxBytes = 64 * 1024

/**
 * A posted form: counted per address, at most 64 kB, only the fields the page names. Done goes on to another page with 303, so
 * that reloading sends nothing twice; anything else shows the form again with what was typed and what is wrong.
 */
export function formHandler(deps: PortalDeps, page: Page & { form: FormDefinition }): Handler {
  const limit = rateLimit({ burst: 10, seconds: 30, now: () => performance.now() })
  return async (c, next) => {
    const asked = askedOf(c, page)
    if (asked === undefined) return next()
    const opened = await page.open(siteOf(deps), asked)
    if (opened === undefined) return c.notFound()
    const { form, typed } = await readForm(c, page.form)
    const again = async (salah: FormState['salah'], status: ContentfulStatusCode) => {
      const html = await drawPage(c, { page, opened, asked, deps }, { ...form, salah })
      return c.html(html, status, { 'cache-control': 'no-store' })
    }
    if (!typed)
      return again({ '': 'Isian tidak terbaca atau lebih dari 64 kB. Ringkas, lalu kirim lagi.' }, 413)
    const wait = limit.take(addressBucket(clientAddress(c, deps.options.trustProxy === true)))
    if (wait > 0) {
      c.header('retry-after', String(wait))
      return again({ '': `Terlalu banyak kiriman dari jaringan ini. Coba lagi ${wait} detik lagi.` }, 429)
    }
    const { isian, perintah } = form
    const done = await submitted(async () =>
      page.form.submit(await contextOfRequest(deps, c), { asked, isian, perintah }),
    )
    if ('salah' in done) return again(done.salah, done.status ?? 422)
    invariant(/^\/(?!\/)/.test(done.ke), 'a form leads to a page of ours')
    return c.redirect(done.ke, 303)
  }
}

type Outcome = Submitted & { status?: ContentfulStatusCode }

/** A refusal is the form's answer, with the status that refusal has anywhere. */
async function submitted(submit: () => Promise<Submitted>): Promise<Outcome> {
  try {
    return await submit()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { salah: { '': error.pesan }, status: statusOf[error.kode] }
  }
}

/** What was typed, of the fields the page names; `typed` false when it is no form or too long to read. */
async function readForm(
  c: Context,
  { isian: names }: FormDefinition,
): Promise<{ form: FormState; typed: boolean }> {
  const empty: FormState = { perintah: randomUUID(), isian: {}, salah: {} }
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(type)) return { form: empty, typed: false }
  const text = await readText(c)
  if (text === undefined) return { form: empty, typed: false }
  const sent = new URLSearchParams(text)
  const isian = Object.fromEntries(names.map((name) => [name, sent.get(name) ?? '']))
  const perintah = sent.get('perintah') ?? ''
  return { form: { ...empty, isian, perintah: isUuid(perintah) ? perintah : empty.perintah }, typed: true }
}

/** The body, read no further than the limit. */
async function readText(c: Context): Promise<string | undefined> {
  const body = c.req.raw.body
  if (body === null) return ''
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > maxBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
