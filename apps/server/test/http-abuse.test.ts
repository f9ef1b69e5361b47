import { connect as connectSocket } from 'node:net'
import fc from 'fast-check'
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

describe('abuse of tRPC', () => {
  it('answers 10,000 commas without work', async () => {
    const answer = await get(`/trpc/${','.repeat(10_000)}`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('paling banyak 10')
  })

  it('counts encoded commas too, and lets ten reads through', async () => {
    expect((await get(`/trpc/${'%2c'.repeat(10)}`)).status).toBe(400)
    const input = encodeURIComponent(
      JSON.stringify(Object.fromEntries(Array.from({ length: 10 }, (_, i) => [i, { kata: 'ab', angka: 1 }]))),
    )
    const answer = await get(
      `/trpc/${Array.from({ length: 10 }, () => 'baca').join(',')}?batch=1&input=${input}`,
    )
    expect(answer.status).toBe(200)
    expect(await answer.json()).toHaveLength(10)
  })

  it('refuses a change by GET, two changes in one POST, and other methods', async () => {
    expect((await get('/trpc/tulis?input=%7B%22kata%22%3A%22a%22%7D')).status).toBe(405)
    expect((await post('/trpc/tulis,tulis?batch=1', '{"0":{"kata":"a"},"1":{"kata":"b"}}')).status).toBe(400)
    expect(
      (await fetch(`${server.url}/trpc/tulis`, { method: 'PUT', headers: json, body: '{}' })).status,
    ).toBe(405)
    expect((await post('/trpc/tulis', '{"kata":"a"}')).status).toBe(200)
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
  ])('refuses %s', async (type) => {
    expect((await post('/trpc/tulis', '{"kata":"a"}', { 'content-type': type })).status).toBe(415)
  })

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://jahat.example' },
    { origin: 'null' },
  ])('refuses a request of another site: %o', async (headers) => {
    expect((await post('/trpc/tulis', '{"kata":"a"}', { ...json, ...headers })).status).toBe(403)
  })

  it('accepts our own origin', async () => {
    const headers = { ...json, 'sec-fetch-site': 'same-origin', origin: server.url }
    expect((await post('/trpc/tulis', '{"kata":"a"}', headers)).status).toBe(200)
  })

  it('refuses a body above 1 MB, announced or not', async () => {
    expect((await post('/trpc/tulis', JSON.stringify({ kata: 'a'.repeat(10_000_000) }))).status).toBe(413)
    const chunks = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(100_000).fill(97))
      },
    })
    const options = { method: 'POST', headers: json, body: chunks, duplex: 'half' }
    const answer = await fetch(`${server.url}/trpc/tulis`, options).catch(() => ({ status: 413 }))
    expect(answer.status).toBe(413)
  })

  it('slows down log-ins of one network, and says for how long', async () => {
    const answers = []
    for (let n = 0; n < 40; n += 1) answers.push(await post('/trpc/sesi.masuk', '{}'))
    const refused = answers.filter((answer) => answer.status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(5)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await get('/healthz')).status).toBe(200)
  })

  it('drops a client that sends its headers drop by drop', { timeout: 30_000 }, async () => {
    const closed = await new Promise<number>((resolve) => {
      const start = performance.now()
      const socket = connectSocket(server.port, '127.0.0.1', () =>
        socket.write('POST /trpc/tulis HTTP/1.1\r\nHost: x\r\n'),
      )
      const drip = setInterval(() => socket.write('X-A: b\r\n'), 1000)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        clearInterval(drip)
        resolve(performance.now() - start)
      })
      socket.resume()
    })
    expect(closed).toBeLessThan(15_000)
  })
})

describe('fuzz', () => {
  const hostile = fc.oneof(
    fc.json({ maxDepth: 3 }),
    fc.constantFrom(
      '{"kata":"a","__proto__":{"angka":1}}',
      '{"constructor":{"prototype":{"x":1}}}',
      '{"kata":1e400}',
      '{"kata":"\\ud800"}',
      '{"kata":"a"',
      '[[[[[[',
      '"\u0000"',
      'null',
      '',
      `{"kata":"${'é'.repeat(50_000)}"}`,
      `[${'1,'.repeat(99_999)}1]`,
    ),
    fc.string({ unit: 'binary', maxLength: 200 }),
  )

  it('never answers a change with 5xx, and changes no prototype', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (body) => {
        const answer = await post('/trpc/tulis', body)
        await answer.arrayBuffer()
        expect(answer.status).toBeLessThan(500)
      }),
      { numRuns: 200 },
    )
    expect(Reflect.get({}, 'angka')).toBeUndefined()
    expect(Reflect.get({}, 'x')).toBeUndefined()
  })

  it('never answers a read or a path with 5xx', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile,
        fc.constantFrom('/trpc/baca', '/trpc/tidak.ada', '/api/v1/pemda', '/status'),
        async (input, path) => {
          const answer = await get(`${path}?input=${encodeURIComponent(input.toWellFormed().slice(0, 2000))}`)
          await answer.arrayBuffer()
          expect(answer.status).toBeLessThan(500)
        },
      ),
      { numRuns: 200 },
    )
  })

  it.each([
    '/%00',
    '/%c0%af',
    '/..%2f..%2fetc/passwd',
    '/app/../../../etc/passwd',
    '/app/assets/%2e%2e/%2e%2e/x',
    '/berkas/abc',
    '//evil',
    '/trpc/%',
  ])('path %s is answered below 500, and gives no file away', async (path) => {
    const answer = await get(path)
    expect([200, 400, 401, 404]).toContain(answer.status)
    expect(await answer.text()).not.toContain('root:')
  })
})
