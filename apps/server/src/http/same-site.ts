import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from './answers.ts'

/**
 * Stops requests another site made a browser send (ASVS 3.5): what does not come from our own pages is refused before
 * anything is read. Programs that send neither header carry no cookie by accident, so they pass.
 */
export function sameSiteOnly(origins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const site = c.req.header('sec-fetch-site')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return crossSite(c)
    const origin = c.req.header('origin')
    if (origin !== undefined && !isOwn(c, origin, origins)) return crossSite(c)
    return next()
  }
}

function isOwn(c: Context, origin: string, origins: readonly string[]): boolean {
  if (origins.length > 0) return origins.includes(origin)
  const host = c.req.header('host')
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}

function crossSite(c: Context): Response {
  return refuse(c, 403, {
    kode: 'TIDAK_BERWENANG',
    pesan: 'Permintaan datang dari situs lain. Buka Benang langsung dari alamatnya.',
  })
}
