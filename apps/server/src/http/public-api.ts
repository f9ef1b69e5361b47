import { Hono } from 'hono'
import { listPemdaPublik } from '@benang/usecases/publik/list-pemda'
import { toJson } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { entityTag, notModified } from './entity-tag.ts'
import { openApi } from './open-api.ts'
import { publicApbdRoutes } from './public-apbd.ts'
import { sauhRoutes } from './sauh.ts'

const freshFor = 5000 // ms: a listing is asked for often and changes rarely

/** `/api/v1`: plain cached routes for everybody, any origin, no session. */
export function publicApiRoutes(deps: HttpDeps): Hono {
  const routes = new Hono()
  routes.use(async (c, next) => {
    await next()
    c.res.headers.set('access-control-allow-origin', '*')
    c.res.headers.set('cross-origin-resource-policy', 'cross-origin')
  })
  const document = toJson(openApi(deps.options.versi.versi))
  const documentTag = entityTag(document)
  routes.get('/openapi.json', (c) => {
    if (notModified(c, documentTag)) return c.body(null, 304)
    return c.body(document, 200, json)
  })
  let cached: { body: string; etag: string; until: number } | undefined
  routes.get('/pemda', async (c) => {
    if (cached === undefined || cached.until < performance.now()) {
      const rows = await listPemdaPublik(deps.options)
      const body = toJson({
        pemda: rows.map(({ kode, slug, nama, buku }) => ({
          kode,
          slug,
          nama,
          tahun: buku.map((row) => row.tahun),
        })),
      })
      cached = { body, etag: entityTag(body), until: performance.now() + freshFor }
    }
    if (notModified(c, cached.etag)) return c.body(null, 304)
    return c.body(cached.body, 200, json)
  })
  routes.route('/sauh', sauhRoutes(deps))
  routes.route('/', publicApbdRoutes(deps))
  return routes
}

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=60' }
