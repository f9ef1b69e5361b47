import { appRouter } from '@benang/api/router'
import { stopWorker } from '@benang/render/in-worker'
import type { Session } from '@benang/usecases/context'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../test-server.ts'
import { bacaBytes } from './buku-rka.ts'
import { duniaRka, pa } from './dunia-rka.ts'

const sessions = new Map<string, Session>()
let server: TestServer
let dunia: Awaited<ReturnType<typeof duniaRka>>
let id = 0n

beforeAll(async () => {
  server = await testServer({
    ...{ router: appRouter, openSession: async (token: string) => sessions.get(token) },
    publicUrl: 'https://anggaran.contoh.example',
  })
  await server.scratch.sql('delete from sistem.pemda')
  dunia = await duniaRka(server.db)
  for (const [nama, pelaku] of [
    ['pa', pa],
    ['lain', ['pptk.dinkes', 'pptk']],
  ] as const) {
    const { session } = await dunia.as(pelaku)
    if (session !== undefined) sessions.set(nama, session)
  }
  id = await dunia.newRka(dunia.isi('Kertas', '53.000'))
}, 120_000)
afterAll(async () => {
  await stopWorker()
  await server.end()
})

const minta = (siapa: string, path: string) =>
  fetch(`${server.url}${path}`, { headers: { cookie: `__Host-benang=${siapa}` } })

test('the workbook is a named download, kept by nobody, read back as it was', async () => {
  const jawab = await minta('pa', `/app/rka/${id}.xlsx`)
  expect(jawab.status).toBe(200)
  expect(jawab.headers.get('content-disposition')).toMatch(
    /^attachment; filename="rka_[0-9-]+_ta-2026_d\d+\.xlsx"/,
  )
  expect(jawab.headers.get('cache-control')).toBe('private, no-store')
  const berkas = await bacaBytes(new Uint8Array(await jawab.arrayBuffer()))
  expect(await dunia.periksa(id, berkas)).toMatchObject({ dibaca: 1, sama: 1 })
  const sipd = await minta('pa', `/app/rka/${id}.xlsx?bentuk=sipd&sub=${dunia.acuan.subKegiatan}`)
  expect((await bacaBytes(new Uint8Array(await sipd.arrayBuffer()))).dialek).toBe('sipd-ri')
})

test('it is not there for another unit, nobody, another sub kegiatan or a wrong address', async () => {
  expect((await minta('lain', `/app/rka/${id}.xlsx`)).status).toBe(404)
  expect((await minta('siapa', `/app/rka/${id}.xlsx`)).status).toBe(401)
  expect((await minta('pa', `/app/rka/${id}.xlsx?sub=9.99`)).status).toBe(404)
  expect((await minta('pa', `/app/rka/${id}.xlsx?bentuk=pdf`)).status).toBe(400)
})
