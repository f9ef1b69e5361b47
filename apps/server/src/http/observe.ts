import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { HttpDeps } from './deps.ts'
import { newEventCode } from './event-code.ts'

/** Gives each request its event code, counts it, and writes one log line when it was answered. */
export function observe({ options, metrics }: HttpDeps): MiddlewareHandler {
  return async (c, next) => {
    const kejadian = newEventCode()
    c.set('kejadian', kejadian)
    const start = performance.now()
    await next()
    const seconds = (performance.now() - start) / 1000
    const rute = routePath(c, -1)
    c.res.headers.set('x-kejadian', kejadian)
    metrics.requests.inc({ metode: c.req.method, rute, status: c.res.status })
    metrics.seconds.observe({ rute }, seconds)
    const line = {
      kejadian,
      metode: c.req.method,
      jalur: c.req.path.slice(0, 200),
      status: c.res.status,
      ms: Math.round(seconds * 1000),
    }
    if (c.res.status >= 500) options.log.error(line, 'request')
    else if (c.res.status >= 400) options.log.warn(line, 'request')
    else options.log.info(line, 'request')
  }
}
