import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.end())

const json = { 'content-type': 'application/json' }
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { headers, redirect: 'manual' })
const post = (path: string, body: string, headers: Record<string, string> = json) =>
  fetch(server.url + path, { method: 'POST', headers, body })

describe('headers', () => {
  it.each(['/', '/status', '/healthz', '/versi', '/api/v1/pemda', '/trpc/baca', '/tidak-ada', '/app'])(
    '%s carries them all',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).toContain("object-src 'none'")
      expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-kejadian')).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
      expect(headers.get('strict-transport-security')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
    },
  )

  it('keeps private answers out of caches', async () => {
    expect((await get('/trpc/baca')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('machines', () => {
  it('is alive, ready, and says its version', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' })
    expect(await (await get('/healthz/readiness')).json()).toEqual({ status: 'siap' })
    expect(await (await get('/versi')).json()).toEqual({
      versi: '0.1.0',
      commit: 'uji',
      skema: server.scratch.skema,
    })
  })

  it('shows metrics to this machine, not through a proxy', async () => {
    const text = await (await get('/metrics')).text()
    for (const name of [
      'benang_http_requests_total',
      'benang_nodejs_eventloop_lag_seconds',
      'benang_pool_clients',
      'benang_jobs',
      'benang_evidence_age_seconds',
    ])
      expect(text).toContain(name)
    expect((await get('/metrics', { 'x-forwarded-for': '1.2.3.4' })).status).toBe(404)
  })

  it('lists the pemda served, with an ETag', async () => {
    const answer = await get('/api/v1/pemda')
    expect(await answer.json()).toEqual({
      pemda: [
        { kode: '98.71', slug: 'tirta-asri', nama: 'Kota Tirta Asri', tahun: [] },
        { kode: '98.72', slug: 'lain', nama: 'Kabupaten Lain', tahun: [] },
      ],
    })
    const again = await get('/api/v1/pemda', { 'if-none-match': answer.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('describes every public route in OpenAPI; those of published budgets are held to it in publik/crawl.test.ts', async () => {
    const document = await (await get('/api/v1/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    for (const path of Object.keys(document.paths).filter((one) => !one.includes('{')))
      expect((await get(`/api/v1${path}`)).status).toBe(200)
  })
})

describe('public pages', () => {
  it.each([
    ['/', '/beranda.json', 'Kota Tirta Asri'],
    ['/status', '/status.json', 'Layanan berjalan'],
  ])('%s works without script and has a twin in JSON', async (path, twin, text) => {
    const html = await (await get(path)).text()
    expect(html).toContain(text)
    expect(html).toContain('DATA CONTOH')
    expect(html).not.toMatch(/<script|onclick|javascript:/)
    const answer = await get(twin)
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect((await answer.json()).contoh).toBe(true)
  })

  it('keeps its style sheet under 20 kB and for a year', async () => {
    const href = /href="(\/gaya-[0-9a-f]+\.css)"/.exec(await (await get('/')).text())?.[1] ?? ''
    const answer = await get(href)
    expect((await answer.text()).length).toBeLessThan(20_000)
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })

  it('answers a missing page as a page to a browser, as JSON to a program, both with the event code', async () => {
    const page = await get('/tidak-ada', { accept: 'text/html' })
    expect(page.status).toBe(404)
    expect(await page.text()).toContain(page.headers.get('x-kejadian'))
    const program = await get('/tidak-ada')
    expect((await program.json()).error.data).toMatchObject({
      kode: 'TIDAK_ADA',
      kejadian: program.headers.get('x-kejadian'),
    })
  })
})

describe('log', () => {
  it('has one JSON line per request with its event code, and no query, body or cookie', async () => {
    const answer = await post('/trpc/tulis?batch=0', '{"kata":"rahasia-sekali"}', {
      ...json,
      cookie: 'benang=token-rahasia',
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    const line = server.lines.find((one) => one.includes(answer.headers.get('x-kejadian') ?? '-'))
    expect(JSON.parse(line ?? '{}')).toMatchObject({ metode: 'POST', jalur: '/trpc/tulis', status: 200 })
    expect(server.lines.join('')).not.toMatch(/rahasia|token/)
  })
})
