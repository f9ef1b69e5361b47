import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Hono } from 'hono'
import { Hono as App } from 'hono'
import { pagePolicy, staffAppRoutes } from './staff-app.ts'

let dist: string
let app: Hono
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'benang-dist-'))
  await mkdir(join(dist, 'assets'))
  await writeFile(
    join(dist, 'index.html'),
    '<!doctype html><script>mulai()</script><script type="module" src="/app/assets/a-1f.js"></script>',
  )
  await writeFile(join(dist, 'assets', 'a-1f.js'), `console.log(${'1+'.repeat(2000)}1)`)
  app = new App().route('/app', await staffAppRoutes(dist))
})
afterAll(() => rm(dist, { recursive: true }))

it('keeps hashed assets for a year, packed', async () => {
  const answer = await app.request('/app/assets/a-1f.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(answer.headers.get('cache-control')).toContain('immutable')
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('content-type')).toContain('javascript')
})

it('gives its one page for every path of the app, asked anew each time', async () => {
  for (const path of ['/app', '/app/dokumen/spp/12']) {
    const answer = await app.request(path, { headers: { accept: 'text/html' } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('mulai()')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  }
  expect((await app.request('/app/assets/hilang.js')).status).toBe(404)
})

it('allows inline scripts by hash only', async () => {
  const policy = (await app.request('/app')).headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='/)
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  expect(pagePolicy('<p>')).toContain("script-src 'self';")
})
