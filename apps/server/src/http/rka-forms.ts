import { jenisMedia } from '@benang/render/bentuk'
import { writeBuku } from '@benang/render/in-worker'
import { readBukuRka } from '@benang/usecases/penganggaran/read-buku-rka'
import { Refused } from '@benang/usecases/refused'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { contentDisposition } from './berkas.ts'
import type { HttpDeps } from './deps.ts'
import { contextOfRequest } from './request-context.ts'
import { sameSiteOnly } from './same-site.ts'
import { fileNameOf } from './send-laporan.ts'

const question = z.strictObject({
  bentuk: z.enum(['benang', 'sipd']).default('benang'),
  sub: z.string().trim().max(60).optional(),
})

/** RKA to be filled in elsewhere: `/app/rka/<id>.xlsx?bentuk=benang|sipd&sub=KODE`, for whoever may read the document. */
export function rkaFormsRoutes(deps: HttpDeps): Hono {
  const routes = new Hono()
  const { publicUrl } = deps.options
  const own = sameSiteOnly(publicUrl === undefined ? [] : [new URL(publicUrl).origin])
  routes.get('/:berkas{[0-9]{1,18}\\.xlsx}', own, (c) => sendBuku(deps, c))
  return routes
}

async function sendBuku(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  const asked = question.safeParse(c.req.query())
  if (!asked.success)
    throw new Refused(
      'ISIAN',
      'Alamat unduhan RKA memuat bentuk (benang atau sipd) dan kode sub kegiatan. Buka dari halaman RKA.',
    )
  const dokumenId = BigInt(c.req.param('berkas')?.split('.')[0] ?? '0')
  const { bentuk, sub } = asked.data
  const input = { dokumenId, bentuk, ...(sub === undefined || sub === '' ? {} : { subKegiatan: sub }) }
  const { buku, nama } = await deps.options.runAct(context, readBukuRka, input)
  return c.body(Uint8Array.from(await writeBuku(buku)), 200, {
    'content-type': jenisMedia.xlsx,
    'content-disposition': contentDisposition(`${fileNameOf(nama)}.xlsx`),
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'private, no-store',
  })
}
