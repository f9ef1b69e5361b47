import { trpcServer } from '@hono/trpc-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { refuse } from './answers.ts'
import { addressBucket, clientAddress } from './client-address.ts'
import type { HttpDeps } from './deps.ts'
import { rateLimit } from './rate-limit.ts'
import { requestContext } from './request-context.ts'
import { sameSiteOnly } from './same-site.ts'

const megabyte = 1024 * 1024
const maxBatch = 10

/** tRPC behind the checks that cost nothing: own site, JSON, size, batch, log-in rate. */
export function trpcRoutes(deps: HttpDeps): Hono {
  const { options } = deps
  const routes = new Hono()
  const logins = rateLimit({ burst: 30, seconds: 2, now: () => performance.now() })
  routes.use(sameSiteOnly(options.publicUrl === undefined ? [] : [new URL(options.publicUrl).origin]))
  routes.use(async (c, next) => badShape(c) ?? next())
  routes.use(async (c, next) => {
    if (!c.req.path.endsWith('/sesi.masuk')) return next()
    const wait = logins.take(addressBucket(clientAddress(c, options.trustProxy === true)))
    if (wait === 0) return next()
    return refuse(c, 429, {
      kode: 'TUNGGU',
      pesan: `Terlalu banyak percobaan masuk dari jaringan ini. Coba lagi ${wait} detik lagi.`,
      tungguDetik: wait,
    })
  })
  routes.use(bodyLimit({ maxSize: megabyte, onError: (c) => refuse(c, 413, tooBig) }))
  routes.use(
    trpcServer({
      endpoint: '/trpc',
      router: options.router,
      createContext: ({ resHeaders }, c) => requestContext(deps, c, resHeaders),
      onError: ({ error, path }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          options.log.error({ err: error.cause ?? error, prosedur: path }, 'procedure')
      },
    }),
  )
  return routes
}

const tooBig = {
  kode: 'ISIAN',
  pesan: 'Isi permintaan lebih dari 1 MB. Kirim lampiran lewat unggah berkas.',
} as const

/** Refuses what no screen of ours sends. A change is one POST of its own, so that it stands or falls alone. */
function badShape(c: Context): Response | undefined {
  const { method } = c.req
  if (method !== 'GET' && method !== 'POST')
    return refuse(c, 405, { kode: 'ISIAN', pesan: 'Hanya GET untuk membaca dan POST untuk mengubah.' })
  const calls = countCalls(c.req.path)
  const most = method === 'GET' ? maxBatch : 1
  if (calls > most)
    return refuse(c, 400, {
      kode: 'ISIAN',
      pesan: `Permintaan memuat ${calls} panggilan; paling banyak ${most}.`,
    })
  if (!isDecodable(c.req.path))
    return refuse(c, 400, { kode: 'ISIAN', pesan: 'Alamat permintaan salah tulis.' })
  const type = c.req.header('content-type') ?? ''
  if (method === 'POST' && !/^application\/json(;|$)/i.test(type))
    return refuse(c, 415, { kode: 'ISIAN', pesan: 'Perubahan dikirim sebagai application/json.' })
  return undefined
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** How many procedures a path names, by its commas; nothing is decoded or split. */
function countCalls(path: string): number {
  let calls = 1
  for (let at = 0; at < path.length; at += 1) {
    const char = path.charCodeAt(at)
    if (
      char === 44 ||
      (char === 37 && path.startsWith('2c', at + 1)) ||
      (char === 37 && path.startsWith('2C', at + 1))
    )
      calls += 1
  }
  return calls
}
