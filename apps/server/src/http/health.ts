import { timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { readSchemaVersion } from '@benang/usecases/sistem/read-status'
import { isLoopback } from './client-address.ts'
import type { HttpDeps } from './deps.ts'

/** `/healthz`, `/healthz/readiness`, `/metrics`, `/versi`: for machines, nothing personal in any of them. */
export function healthRoutes(deps: HttpDeps): Hono {
  const { options, metrics } = deps
  const routes = new Hono()
  routes.get('/healthz', (c) => c.json({ status: 'ok' }))
  routes.get('/healthz/readiness', async (c) => {
    const problem = await notReady(deps)
    return problem === null ? c.json({ status: 'siap' }) : c.json({ status: 'belum', sebab: problem }, 503)
  })
  routes.get('/versi', (c) => c.json(options.versi))
  routes.get('/metrics', async (c) => {
    if (!mayRead(c, options.metricsToken)) return c.notFound()
    return c.body(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType })
  })
  return routes
}

async function notReady({ options, stopping }: HttpDeps): Promise<string | null> {
  if (stopping()) return 'berhenti'
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), 2000)
  })
  try {
    const skema = await Promise.race([readSchemaVersion(options), late])
    if (skema === null) return 'basis data tidak menjawab dalam 2 detik'
    return skema === options.versi.skema ? null : `skema ${skema}, aplikasi butuh ${options.versi.skema}`
  } catch {
    return 'basis data tidak terhubung'
  } finally {
    clearTimeout(timer)
  }
}

/** With a token set, only who knows it; without, only this machine. Others see a page that is not there. */
function mayRead(c: Context, token: string | undefined): boolean {
  if (token === undefined) return isLoopback(c)
  const given = Buffer.from(c.req.header('authorization') ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
