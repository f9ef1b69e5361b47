import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rows } from '../matrix/all-rows.ts'
import { sandiMatrix } from '../matrix/cheap-account.ts'
import type { World } from '../matrix/world.ts'
import type { TestServer } from '../test-server.ts'
import { type Reply, send, serveWorld } from './serve-world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  ;({ server, world } = await serveWorld())
})
afterAll(() => server.end())

const call = (cookie: string | undefined, path: string, input?: unknown): Promise<Reply> =>
  send(server.url, cookie, { path, input })
const admin = () => world.token('admin', 'masuk')

const strange: Readonly<Record<string, () => string | undefined>> = {
  'of nobody': () => undefined,
  'that is noise': () => 'x'.repeat(46),
  'with the pemda changed': () => admin()?.replace(/^5/, '6'),
  'with the pemda written otherwise': () => admin()?.replace(/^5/, '05'),
  'with one sign changed': () => admin()?.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
  'that is over': () => world.token('admin', 'kedaluwarsa'),
  'of a closed account': () => world.token('admin', 'nonaktif'),
}

describe('a cookie', () => {
  it.each(Object.keys(strange))('%s opens no procedure', { timeout: 60_000 }, async (name) => {
    const cookie = strange[name]?.()
    const inner = Object.entries(rows).filter(([, { untuk }]) => untuk !== 'umum')
    const opened: string[] = []
    for (const [path, row] of inner) {
      const asked = { peran: 'admin', sasaran: 'unit-sendiri', session: undefined } as const
      const reply = await call(cookie, path.split('/')[0] ?? '', await row.input(world, asked))
      if (reply.status !== 401 || reply.kode !== 'BELUM_MASUK') opened.push(`${path} ${reply.text}`)
    }
    expect(opened).toEqual([])
    expect(inner.length).toBeGreaterThan(80)
  })

  it.each(Object.keys(strange))('%s neither stores a file nor gets one', async (name) => {
    const token = strange[name]?.()
    const headers = token === undefined ? {} : { cookie: `benang=${token}` }
    const query = new URLSearchParams({ nama: 'a.pdf', golongan: 'internal', perintah: randomUUID() })
    const body = '%PDF-1.7'
    expect((await fetch(`${server.url}/berkas?${query}`, { method: 'POST', headers, body })).status).toBe(401)
    const { berkasId } = world.sasaran['unit-sendiri']
    expect((await fetch(`${server.url}/berkas/${berkasId}`, { headers })).status).toBe(401)
  })

  it('of a person ends with the account, at the next request, and stays ended when it opens again', async () => {
    const { namaMasuk, penggunaId } = world.sasaran['unit-sendiri']
    const logIn = () =>
      fetch(`${server.url}/trpc/sesi.masuk`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ namaMasuk, sandi: sandiMatrix }),
      })
    const cookie = /^benang=([^;]+)/.exec((await logIn()).headers.get('set-cookie') ?? '')?.[1]
    expect((await call(cookie, 'sesi.saya')).status).toBe(200)
    const close = { penggunaId, alasan: 'Pindah tugas', perintah: randomUUID() }
    expect((await call(admin(), 'pengguna.nonaktifkan', close)).status).toBe(200)
    expect((await call(cookie, 'sesi.saya')).kode).toBe('BELUM_MASUK')
    expect((await logIn()).status).toBe(401)
    const open = { penggunaId, perintah: randomUUID() }
    expect((await call(admin(), 'pengguna.aktifkan', open)).status).toBe(200)
    expect((await call(cookie, 'sesi.saya')).kode).toBe('BELUM_MASUK')
  })

  it('before the second factor stores no byte', async () => {
    const cookie = `benang=${world.token('pa', 'sebelum-faktor-kedua')}`
    const query = new URLSearchParams({ nama: 'a.pdf', golongan: 'internal', perintah: randomUUID() })
    const upload = await fetch(`${server.url}/berkas?${query}`, {
      ...{ method: 'POST', headers: { cookie }, body: '%PDF-1.7 belum' },
    })
    expect(upload.status).toBe(401)
    expect((await upload.json()).error.data.kode).toBe('FAKTOR_KEDUA')
  })
})

describe('the role chip', () => {
  const other: Readonly<Record<string, () => number>> = {
    'of a colleague': () => world.sasaran['unit-sendiri'].penugasanId,
    'of another unit': () => world.sasaran['unit-lain'].penugasanId,
    'of another pemda': () => world.sasaran['pemda-lain'].penugasanId,
    'that does not exist': () => 2_147_483_647,
  }

  it.each(Object.keys(other))('takes no assignment %s', async (name) => {
    const cookie = world.token('pptk', 'masuk')
    const before = (await call(cookie, 'sesi.saya')).data
    const reply = await call(cookie, 'sesi.gantiPeran', { penugasanId: other[name]?.() })
    expect([reply.status, reply.kode]).toEqual([404, 'TIDAK_ADA'])
    expect((await call(cookie, 'sesi.saya')).data).toEqual(before)
  })

  it('takes no assignment of my own that is over', async () => {
    const cookie = world.token('pa', 'penugasan-berakhir')
    const listed = await call(admin(), 'pengguna.daftar', { cari: 'pa.penugasan-berakhir' })
    const penugasanId = Number(/"penugasanId":(\d+)/.exec(listed.text)?.[1])
    expect(penugasanId).toBeGreaterThan(0)
    expect((await call(cookie, 'sesi.gantiPeran', { penugasanId })).kode).toBe('TIDAK_ADA')
  })
})
