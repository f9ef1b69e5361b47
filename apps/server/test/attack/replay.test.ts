import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { World } from '../matrix/world.ts'
import type { TestServer } from '../test-server.ts'
import { type Reply, send, serveWorld } from './serve-world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  ;({ server, world } = await serveWorld())
})
afterAll(() => server.end())

const draft = (uraian: string, perintah: string) => ({
  ...{ jenis: 'dpa', tahun: 2026, tanggal: '2026-11-24', uraian, perintah },
  ...{ isi: {}, baris: [] },
})
const buat = (input: ReturnType<typeof draft>, cookie = world.token('pa', 'masuk')): Promise<Reply> =>
  send(server.url, cookie, { path: 'dokumen.buat', input })
const found = async (cari: string) => {
  const input = { tahun: 2026, jenis: 'dpa', cari, halaman: 1 }
  const { data } = await send(server.url, world.token('pa', 'masuk'), { path: 'dokumen.daftar', input })
  return data
}

describe('a command id over HTTP', () => {
  it('sent again answers the same and does nothing twice', async () => {
    const input = draft('Sekali saja', randomUUID())
    const first = await buat(input)
    expect(first.status).toBe(200)
    expect((await buat(input)).data).toEqual(first.data)
    expect(await found('Sekali saja')).toMatchObject({ jumlahBaris: 1 })
  })

  it('with another body, act or person is refused, and tells nothing of the first answer', async () => {
    const input = draft('Yang pertama', randomUUID())
    const { data } = await buat(input)
    expect(data).toMatchObject({ dokumenId: expect.any(String) })
    const others = [
      await buat({ ...input, uraian: 'Yang kedua' }),
      await buat(input, world.token('pa', 'faktor-kedua-basi')),
      await send(server.url, world.token('ppkd', 'masuk'), {
        path: 'dokumen.buat',
        input: { ...input, jenis: 'saldo_awal' },
      }),
      await send(server.url, world.token('admin', 'masuk'), {
        path: 'pengguna.buat',
        input: { nama: 'Orang', nip: '', namaMasuk: 'orang.lain', perintah: input.perintah },
      }),
    ]
    // A session of the same person with an older second factor is the same person: the answer is hers.
    expect(others.map(({ kode }) => kode)).toEqual(['ISI_LAIN', 'jadi', 'ISI_LAIN', 'ISI_LAIN'])
    for (const { kode, text } of others) if (kode !== 'jadi') expect(text).not.toContain('dokumenId":"')
    expect(await found('Yang kedua')).toMatchObject({ jumlahBaris: 0 })
  })

  it('twice at the same moment makes one document, and both hear of it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const input = draft(`Serentak ${round}.`, randomUUID())
      const [one, two] = await Promise.all([buat(input), buat(input)])
      expect([one.status, two.status]).toEqual([200, 200])
      expect(one.data).toEqual(two.data)
      expect(await found(`Serentak ${round}.`)).toMatchObject({ jumlahBaris: 1 })
    }
  })

  it('twice at the same moment with two bodies makes one of them', async () => {
    for (let round = 0; round < 10; round += 1) {
      const perintah = randomUUID()
      const bodies = ['kiri', 'kanan'].map((sisi) => draft(`Berebut ${round}. ${sisi}`, perintah))
      const answers = await Promise.all(bodies.map((body) => buat(body)))
      expect(answers.map(({ kode }) => kode).sort()).toEqual(['ISI_LAIN', 'jadi'])
      expect(await found(`Berebut ${round}.`)).toMatchObject({ jumlahBaris: 1 })
    }
  })

  it('of a file with other bytes is refused', async () => {
    const upload = (body: string, perintah: string) => {
      const query = new URLSearchParams({ nama: 'a.pdf', golongan: 'internal', perintah })
      const headers = { cookie: `benang=${world.token('pptk', 'masuk')}` }
      return fetch(`${server.url}/berkas?${query}`, { method: 'POST', headers, body: `%PDF-1.7 ${body}` })
    }
    const perintah = randomUUID()
    const both = await Promise.all([upload('satu', perintah), upload('dua', perintah)])
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409])
  })
})
