import { spawn } from 'node:child_process'
import { connect as connectSocket, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts'
import { type TestServer, testServer } from './test-server.ts'

/** A wire between server and database that can be cut: what a restart of PostgreSQL looks like from here. */
function cuttableWire(target: { host: string; port: number }) {
  const sockets = new Set<Socket>()
  let cut = false
  const wire: Server = createServer((near) => {
    if (cut) return near.destroy()
    const far = connectSocket(target.port, target.host)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    near.pipe(far).pipe(near)
  })
  return {
    listen: () =>
      new Promise<number>((resolve) => {
        wire.listen(0, '127.0.0.1', () => {
          const address = wire.address()
          resolve(typeof address === 'object' && address !== null ? address.port : 0)
        })
      }),
    cut() {
      cut = true
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      cut = false
    },
    close: () => wire.close(),
  }
}

describe('the database goes away', () => {
  let server: TestServer
  let wire: ReturnType<typeof cuttableWire>
  beforeAll(async () => {
    const target = new URL(inject('postgresUrl'))
    wire = cuttableWire({ host: target.hostname, port: Number(target.port) })
    const port = await wire.listen()
    server = await testServer({
      jobs: true,
      dbUrl(scratch) {
        const url = new URL(scratch.url)
        url.port = String(port)
        url.hostname = '127.0.0.1'
        return url.href
      },
    })
  })
  afterAll(async () => {
    await server.end()
    wire.close()
  })
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers })

  it('answers 503 SIBUK with an event code meanwhile, stays alive, and is ready within 5 s after', {
    timeout: 40_000,
  }, async () => {
    expect((await get('/healthz/readiness')).status).toBe(200)
    expect((await get('/status')).status).toBe(200)
    wire.cut()
    expect((await get('/healthz/readiness')).status).toBe(503)
    const json = await get('/status.json')
    expect(json.status).toBe(503)
    expect(json.headers.get('retry-after')).toBe('5')
    expect((await json.json()).error.data).toMatchObject({
      kode: 'SIBUK',
      kejadian: json.headers.get('x-kejadian'),
    })
    const page = await get('/status', { accept: 'text/html' })
    expect(page.status).toBe(503)
    expect(await page.text()).toContain('Basis data sedang tidak terjangkau')
    expect((await get('/healthz')).status).toBe(200)
    expect((await get('/metrics')).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    expect((await get('/healthz')).status).toBe(200)
    wire.mend()
    const start = performance.now()
    while ((await get('/healthz/readiness')).status !== 200)
      await new Promise((resolve) => setTimeout(resolve, 100))
    expect(performance.now() - start).toBeLessThan(5000)
    expect((await get('/status')).status).toBe(200)
  })
})

describe('readiness', () => {
  it('is refused while the schema is not the one of this application', async () => {
    const server = await testServer()
    await server.scratch.sql('delete from migrasi.terpasang')
    const answer = await fetch(`${server.url}/healthz/readiness`)
    expect(answer.status).toBe(503)
    expect((await answer.json()).sebab).toContain('skema 0')
    await server.end()
  })
})

describe('SIGTERM', () => {
  let scratch: ScratchDatabase
  beforeAll(async () => {
    scratch = await scratchDatabase()
  })
  afterAll(() => scratch.drop())

  it('lets the running request end, takes no new one, and exits 0 within 10 s', {
    timeout: 40_000,
  }, async () => {
    const child = spawn(process.execPath, [
      join(import.meta.dirname, 'server-child.ts'),
      scratch.url,
      String(scratch.skema),
    ])
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += String(chunk)
    })
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (chunk) => resolve(String(chunk).trim()))
      child.once('exit', () => reject(new Error(errors)))
    })
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)))
    const slow = fetch(`${url}/trpc/lambat`)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const start = performance.now()
    child.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 200))
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed')
    expect(await (await slow).json()).toEqual({ result: { data: 'selesai' } })
    expect(await ended).toBe(0)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(errors).toBe('')
  })
})
