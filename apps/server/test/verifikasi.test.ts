import { kodeVerifikasiOf } from '@benang/documents/kode-verifikasi'
import type { Context } from '@benang/usecases/context'
import { seedDemo } from '@benang/usecases/sistem/seed-demo'
import { seedDokumenContoh } from '@benang/usecases/sistem/seed-demo-dokumen'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { todayIn } from '../src/http/request-context.ts'
import { type TestServer, testServer } from './test-server.ts'

let server: TestServer
let kode = ''
beforeAll(async () => {
  server = await testServer({ trustProxy: true })
  const context: Context = {
    ...{ db: server.db, today: todayIn('Asia/Jakarta'), kejadian: 'UJI', mode: 'demo' },
    kunciServer: new Uint8Array(32).fill(5),
  }
  await server.scratch.sql('delete from sistem.pemda')
  await seedDemo(context)
  await seedDokumenContoh(context)
  const [row] = await server.scratch.sql(
    "select dokumen_id::text as id, encode(sidik, 'hex') as sidik from daerah.dokumen where pemda_id = 2 and jenis = 'sp2d' and status = 'disahkan' order by 1 limit 1",
  )
  const sidik = Uint8Array.from(Buffer.from(String(row?.['sidik']), 'hex'))
  kode = await kodeVerifikasiOf({ pemdaId: 2, dokumenId: BigInt(String(row?.['id'])), sidik })
}, 300_000)
afterAll(() => server.end())

// One address a question, so that the limit of one test is not that of the next.
const ask = (path: string, { accept = 'text/html', alamat = '10.0.0.1' } = {}) =>
  fetch(`${server.url}${path}`, { headers: { accept, 'x-forwarded-for': alamat } })

describe('/verifikasi', () => {
  it('shows what a code stands for as a page and as JSON, typed any way', async () => {
    const page = await ask(`/verifikasi/${kode}`)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('Kode dikenal, dokumen masih berlaku')
    expect(html).toContain('Surat Perintah Pencairan Dana')
    expect(html).not.toMatch(/<script|Rp\s?\d/)
    const json = await (await ask(`/verifikasi/${kode}.json`, { accept: '*/*' })).json()
    expect(json).toMatchObject({ kode, keadaan: 'sah', pemda: 'Kota Tirta Asri' })
    expect(json.jurnal.no).toMatch(/^\d+$/)
    const typed = await ask(`/verifikasi?kode=${encodeURIComponent(kode.toLowerCase().replaceAll('-', ' '))}`)
    expect(await typed.text()).toContain(kode)
    expect(await (await ask('/verifikasi')).text()).toContain('Periksa keaslian cetakan')
  })

  it('an unknown code is a clear page of its own, 404, and JSON for a program', async () => {
    const unknown = await kodeVerifikasiOf({ pemdaId: 2, dokumenId: 9n, sidik: new Uint8Array(32) })
    const page = await ask(`/verifikasi/${unknown}`, { alamat: '10.0.0.2' })
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('Tidak ada dokumen dengan kode ini')
    for (const wrong of ['HALO', 'A'.repeat(300), encodeURIComponent('<b>')]) {
      const answer = await ask(`/verifikasi/${wrong}`, { alamat: '10.0.0.2' })
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('<b>')
    }
    const json = await ask(`/verifikasi/${unknown}.json`, { accept: '*/*', alamat: '10.0.0.2' })
    expect(json.status).toBe(404)
    expect((await json.json()).error.data.kode).toBe('TIDAK_ADA')
  })

  it('answers a guesser thirty times, then asks for patience; others are not held up', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 32; turn += 1)
      statuses.push((await ask('/verifikasi/HALO', { alamat: '10.0.0.3' })).status)
    expect(statuses.slice(0, 30).every((status) => status === 404)).toBe(true)
    const last = await ask(`/verifikasi/${kode}`, { alamat: '10.0.0.3' })
    expect([statuses.at(-1), last.status]).toEqual([429, 429])
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(`/verifikasi/${kode}.json`, { alamat: '10.0.0.3' })).status).toBe(429)
    expect((await ask(`/verifikasi/${kode}`, { alamat: '10.0.0.4' })).status).toBe(200)
  })
})
