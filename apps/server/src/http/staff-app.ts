import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Context, Hono } from 'hono'
import { wantsPage } from './answers.ts'
import { errorPage } from './page-loader.ts'

type Asset = { type: string; plain: Buffer; br?: Promise<Buffer>; gzip?: Promise<Buffer> }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const compressible = /text|javascript|json|svg/
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** The built staff app from memory: hashed assets for a year, any other path under `/app` is its one page. */
export async function staffAppRoutes(dist: string): Promise<Hono> {
  const assets = await readAssets(dist)
  const index = assets.get('index.html')
  const policy = index === undefined ? undefined : pagePolicy(index.plain.toString('utf8'))
  const routes = new Hono()
  routes.get('*', async (c) => {
    const name = c.req.path.replace(/^\/app\/?/, '')
    const asset = assets.get(name)
    if (asset !== undefined && name !== 'index.html') {
      const hashed = name.startsWith('assets/')
      return send(c, asset, hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
    }
    if (extname(name) !== '' && !wantsPage(c)) return c.notFound()
    if (index === undefined || policy === undefined)
      return c.html(await errorPage({ status: 503, pesan: notBuilt, kejadian: '' }), 503)
    c.header('content-security-policy', policy)
    return send(c, index, 'no-cache')
  })
  return routes
}

const notBuilt =
  'Aplikasi staf belum dibangun di server ini. Jalankan npm start sekali lagi; ia membangunnya.'

async function readAssets(dist: string): Promise<ReadonlyMap<string, Asset>> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
  const pairs = files.map(async (entry): Promise<[string, Asset]> => {
    const path = join(entry.parentPath, entry.name)
    const type = types[extname(entry.name)] ?? 'application/octet-stream'
    return [relative(dist, path).replaceAll('\\', '/'), { type, plain: await readFile(path) }]
  })
  return new Map(await Promise.all(pairs))
}

async function send(c: Context, asset: Asset, cache: string): Promise<Response> {
  c.header('content-type', asset.type)
  c.header('cache-control', cache)
  c.header('vary', 'Accept-Encoding')
  const accepts = c.req.header('accept-encoding') ?? ''
  if (compressible.test(asset.type) && asset.plain.length > 1000) {
    if (accepts.includes('br')) return packed(c, 'br', await pack(asset, 'br'))
    if (accepts.includes('gzip')) return packed(c, 'gzip', await pack(asset, 'gzip'))
  }
  return c.body(new Uint8Array(asset.plain))
}

function packed(c: Context, encoding: string, body: Buffer): Response {
  c.header('content-encoding', encoding)
  return c.body(new Uint8Array(body))
}

/** Packed once, on the first demand. */
function pack(asset: Asset, how: 'br' | 'gzip'): Promise<Buffer> {
  if (how === 'br') {
    asset.br ??= brotli(asset.plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    return asset.br
  }
  asset.gzip ??= zip(asset.plain, { level: 9 })
  return asset.gzip
}

/** Scripts only from our own files, or inline ones whose hash stands here; styles may be set by the component library. */
export function pagePolicy(html: string): string {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
  const hashes = inline.map(
    ([, code = '']) => ` 'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `script-src 'self'${hashes.join('')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
