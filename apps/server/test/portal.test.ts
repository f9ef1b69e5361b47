import { definePage, type Page } from '@benang/portal/page'
import { lraOf } from '@benang/reports/akuntansi/lra'
import { contohLra } from '@benang/reports/testing/contoh-lra'
import { Refused } from '@benang/usecases/refused'
import { kataTercadang } from '@benang/values/slug'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../src/http/app.ts'
import { answerError, answerNotFound } from '../src/http/error-pages.ts'
import { newestFile } from '../src/evidence.ts'
import { openBerkasFiles } from '../src/berkas/store.ts'
import { portalRoutes } from '../src/http/portal.ts'
import { sessionCookie } from '../src/http/session-cookie.ts'
import { createMetrics } from '../src/live-metrics.ts'
import { type TestServer, testServer } from './test-server.ts'

let server: TestServer
let http: ReturnType<typeof serve>
let url: string
beforeAll(async () => {
  server = await testServer()
  const app = new Hono()
  const deps = depsOf(server)
  app.route('/', await portalRoutes(deps, { pages, style: 'a{}' }))
  app.notFound(answerNotFound)
  app.onError(answerError(deps))
  const address = await new Promise<AddressInfo>((resolve) => {
    http = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, resolve)
  })
  url = `http://127.0.0.1:${address.port}`
})
afterAll(async () => {
  http.close()
  await server.end()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { headers, redirect: 'manual' })
const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
    body: new URLSearchParams(fields).toString(),
  })

const sent: { nama: string; alamat: string; perintah: string; slug: string }[] = []

// Pages as others will write them: a table of one year, a report, a form.
const pages: readonly Page[] = [
  definePage({
    path: '/{slug}/apbd/{tahun}',
    query: ['versi'],
    async load(_, { params, query }) {
      if (params['slug'] !== 'tirta-asri') return undefined
      return {
        contoh: true,
        tahun: Number(params['tahun']),
        jumlah: 125_000n,
        versi: query['versi'] ?? 'kini',
      }
    },
    judul: ({ tahun }) => `APBD ${tahun}`,
    uraian: () => 'Sebuah uraian',
    page: ({ versi }) => `versi ${versi}`,
    laporan: { jenis: 'tabel', of: () => lraOf(contohLra('ringkas')) },
  }),
  definePage({
    path: '/{slug}/lra/{kode}',
    load: async (_, { params }) => ({ contoh: true, kode: params['kode'] }),
    judul: () => 'LRA',
    page: ({ kode }, { lembar }) => `kode ${kode}, lembar ${lembar.length > 1000}`,
    laporan: { jenis: 'lembar', of: () => lraOf(contohLra('urusan')) },
  }),
  definePage({
    path: '/{slug}/tulis',
    load: async () => ({ contoh: true }),
    judul: () => 'Tulis',
    page: (_, { form }) => JSON.stringify(form),
    laporan: { jenis: 'cetak', of: () => lraOf(contohLra('ringkas')) },
    form: {
      isian: ['nama'],
      async submit(context, { asked, isian, perintah }) {
        const nama = isian['nama'] ?? ''
        if (nama === 'tolak') throw new Refused('ATURAN', 'Usulan ditutup.')
        if (nama === '') return { salah: { nama: 'Isi nama.' } }
        sent.push({ nama, alamat: context.alamat ?? '', perintah, slug: asked.params['slug'] ?? '' })
        return { ke: '/tirta-asri/tiket/1' }
      },
    },
  }),
]

describe('addresses', () => {
  it('gives the page the parts of its path, and of the query what it named', async () => {
    const answer = await get('/tirta-asri/apbd/2026?versi=3&lain=x')
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain('versi 3')
    expect(html).toContain('<title>APBD 2026 · Benang</title>')
    expect(html).toContain('<meta name="description" content="Sebuah uraian"/>')
  })

  it.each([
    '/lain/apbd/2026',
    '/tirta-asri/apbd/26',
    '/tirta-asri/apbd/2026/x',
    '/Tirta-Asri/apbd/2026',
    '/app/apbd/2026',
    '/tirta-asri/apbd/2026.pdf',
    '/lain/apbd/2026.csv',
  ])('%s is no page', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  it('keeps every first word of the server from being a pemda', async () => {
    const { routes } = await createApp(depsOf(server))
    const words = routes.map(({ path }) => path.split('/')[1] ?? '').filter((word) => /^[a-z-]+$/.test(word))
    expect([...new Set(words)]).toEqual(expect.arrayContaining(['app', 'trpc', 'api', 'healthz', 'status']))
    expect(words.filter((word) => !kataTercadang.includes(word))).toEqual([])
  })

  it('holds the database to the same list', async () => {
    for (const word of kataTercadang)
      await expect(
        server.scratch.sql(
          `insert into sistem.pemda (pemda_id, kode, slug, nama, jenis) values (9, '98.79', '${word}', 'x', 'kota')`,
        ),
      ).rejects.toThrow('pemda_slug_bebas')
  })
})

describe('other forms', () => {
  it('gives data as JSON with money as text in rupiah', async () => {
    const answer = await get('/tirta-asri/apbd/2026.json?versi=2')
    expect(await answer.json()).toEqual({ contoh: true, tahun: 2026, jumlah: '1250.00', versi: '2' })
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  })

  it.each([
    ['csv', 'attachment; filename="tirta-asri-apbd-2026-versi-2.csv"', 'jenis,tingkat'],
    ['xlsx', 'attachment; filename="tirta-asri-apbd-2026-versi-2.xlsx"', 'PK'],
  ])('writes %s with a name to store it under', async (bentuk, disposition, head) => {
    const answer = await get(`/tirta-asri/apbd/2026.${bentuk}?versi=2`)
    expect(answer.headers.get('content-disposition')).toBe(disposition)
    expect((await answer.text()).startsWith(head)).toBe(true)
  })

  it('draws a report with the sheet its files are written from', async () => {
    expect(await (await get('/tirta-asri/lra/5.1.02')).text()).toContain('kode 5.1.02, lembar true')
    expect((await (await get('/tirta-asri/lra/5.1.02.json')).json()).kode).toBe('lra-urusan')
    const pdf = await get('/tirta-asri/lra/5.1.02.pdf')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect((await pdf.text()).startsWith('%PDF')).toBe(true)
  })

  it.each(['', '.json', '.csv', '.xlsx'])('does not send again what was not changed: %s', async (ending) => {
    const first = await get(`/tirta-asri/apbd/2026${ending}`)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    expect((await get(`/tirta-asri/apbd/2026${ending}`, { 'if-none-match': etag })).status).toBe(304)
    expect((await get(`/tirta-asri/apbd/2026${ending}?versi=9`)).status).toBe(200)
  })
})

describe('forms', () => {
  it('sends once and goes on to another page', async () => {
    const perintah = '3f0a4f0e-6a55-4a8e-9d53-0123456789ab'
    const answer = await send('/tirta-asri/tulis', { nama: 'Ani', perintah, lain: 'x' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/tirta-asri/tiket/1'])
    expect(sent).toEqual([{ nama: 'Ani', alamat: '127.0.0.1', perintah, slug: 'tirta-asri' }])
  })

  it('shows what is wrong beside what was typed', async () => {
    const refused = await send('/tirta-asri/tulis', { nama: 'tolak' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toMatch(/isian.*nama.*tolak.*salah.*Usulan ditutup\./)
    const wrong = await send('/tirta-asri/tulis', { nama: '' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Isi nama.')
  })

  it('is new each time, and kept by no cache', async () => {
    const [first, second] = [await get('/tirta-asri/tulis'), await get('/tirta-asri/tulis')]
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(await first.text()).not.toBe(await second.text())
  })

  it('takes nothing from another site, nothing long, nothing of another shape', async () => {
    const other = { origin: 'https://lain.contoh' }
    expect((await send('/tirta-asri/tulis', { nama: 'Ani' }, other)).status).toBe(403)
    expect(
      (await send('/tirta-asri/tulis', { nama: 'Ani' }, { 'sec-fetch-site': 'cross-site' })).status,
    ).toBe(403)
    expect((await send('/tirta-asri/tulis', { nama: 'a'.repeat(70_000) })).status).toBe(413)
    const json = { 'content-type': 'application/json' }
    expect((await send('/tirta-asri/tulis', { nama: 'Ani' }, json)).status).toBe(413)
    expect((await send('/tirta-asri/apbd/2026', {})).status).toBe(404)
    expect(sent).toHaveLength(1)
  })

  it('slows down who sends too often', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => send('/tirta-asri/tulis', { nama: '' })),
    )
    const slowed = answers.find(({ status }) => status === 429)
    expect(Number(slowed?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await slowed?.text()).toContain('Terlalu banyak kiriman')
  })
})

function depsOf({ options, dataDir }: TestServer) {
  return {
    options,
    https: false,
    cookie: sessionCookie(false),
    metrics: createMetrics(options),
    files: openBerkasFiles(dataDir),
    pembaca: { baca: () => Promise.reject(new Error('nothing is imported on public pages')) },
    started: new Date(),
    lastEvidence: (kind: 'cadangan' | 'sauh') => newestFile(`${dataDir}/${kind}`),
    stopping: () => false,
  }
}
