import { Hono } from 'hono'
import { toJson } from './answers.ts'
import type { HttpDeps } from './deps.ts'
import { entityTag, notModified } from './entity-tag.ts'
import { loadPortal, stylePathOf } from './page-loader.ts'

/** Every public page as HTML, and the same data as JSON under `<path>.json`. */
export async function portalRoutes(deps: HttpDeps): Promise<Hono> {
  const { pages, style, renderPage } = await loadPortal()
  const stylePath = await stylePathOf()
  const routes = new Hono()
  routes.get(stylePath, (c) =>
    c.body(style, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
  for (const page of pages) {
    const open = () => page.open(siteOf(deps))
    routes.get(page.path, async (c) => {
      const html = renderPage(await open(), { stylePath })
      const etag = entityTag(html)
      if (notModified(c, etag)) return c.body(null, 304)
      return c.html(html, 200, { etag, 'cache-control': 'public, max-age=5' })
    })
    routes.get(page.path === '/' ? '/beranda.json' : `${page.path}.json`, async (c) => {
      const json = toJson((await open()).data)
      const etag = entityTag(json)
      if (notModified(c, etag)) return c.body(null, 304)
      return c.body(json, 200, {
        'content-type': 'application/json; charset=utf-8',
        etag,
        'cache-control': 'public, max-age=5',
      })
    })
  }
  return routes
}

function siteOf({ options, started, lastEvidence }: HttpDeps) {
  return {
    db: options.db,
    demo: options.mode === 'demo',
    versi: options.versi,
    mulai: started.toISOString(),
    lastEvidence,
  }
}
