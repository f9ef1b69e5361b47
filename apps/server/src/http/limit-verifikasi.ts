import type { MiddlewareHandler } from 'hono'
import { Refused } from '@benang/usecases/refused'
import { addressBucket, clientAddress } from './client-address.ts'
import type { HttpDeps } from './deps.ts'
import { rateLimit } from './rate-limit.ts'

/** Codes are looked up by people with a paper in their hands, not by programs that guess: thirty at once, then one in two seconds. */
export function limitVerifikasi({ options }: Pick<HttpDeps, 'options'>): MiddlewareHandler {
  const asked = rateLimit({ burst: 30, seconds: 2, now: () => performance.now() })
  return async (c, next) => {
    const wait = asked.take(addressBucket(clientAddress(c, options.trustProxy === true)))
    if (wait === 0) return next()
    c.header('retry-after', String(wait))
    throw new Refused(
      'TUNGGU',
      `Terlalu banyak kode diperiksa dari jaringan ini. Coba lagi ${wait} detik lagi.`,
    )
  }
}
