import { isBentuk } from '@benang/render/bentuk'
import { readCetakan } from '@benang/usecases/sistem/read-cetakan'
import { invariant } from '@benang/values/invariant'
import { type Context, Hono } from 'hono'
import type { HttpDeps } from './deps.ts'
import { contextOfRequest } from './request-context.ts'
import { sameSiteOnly } from './same-site.ts'
import { caraCetakOf, fileNameOf, sendLaporan } from './send-laporan.ts'

/** Documents in their printed form: `/app/dokumen/<id>.pdf` and `.xlsx`, for whoever may read them. */
export function dokumenFormsRoutes(deps: HttpDeps): Hono {
  const routes = new Hono()
  const { publicUrl } = deps.options
  const own = sameSiteOnly(publicUrl === undefined ? [] : [new URL(publicUrl).origin])
  routes.get('/:berkas{[0-9]{1,18}\\.(?:pdf|xlsx)}', own, (c) => sendCetakan(deps, c))
  return routes
}

async function sendCetakan(deps: HttpDeps, c: Context): Promise<Response> {
  const context = await contextOfRequest(deps, c)
  const [id = '', bentuk = ''] = c.req.param('berkas')?.split('.') ?? []
  invariant(isBentuk(bentuk), 'the route allows known forms only')
  const laporan = await deps.options.runAct(context, readCetakan, { dokumenId: BigInt(id) })
  const nama = fileNameOf([laporan.kode, laporan.nomor ?? `tanpa-nomor-${id}`, laporan.pemda])
  return sendLaporan(c, { laporan, bentuk, nama, cara: caraCetakOf(deps, c, context) })
}
