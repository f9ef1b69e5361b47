import { createHash, randomUUID } from 'node:crypto'
import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { inTenant } from '@benang/database/connection'
import { sapuBerkas } from '@benang/usecases/sistem/sapu-berkas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBerkasFiles } from '../src/berkas/store.ts'
import { cleanName, contentDisposition } from '../src/http/berkas.ts'
import { type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ uploadLimit: 100_000 })
})
afterAll(() => server.end())

const pdf = (text: string) => new TextEncoder().encode(`%PDF-1.7\n${text}`)

async function* bytesOf(text: string) {
  yield pdf(text)
}

function upload(
  who: string,
  body: Uint8Array<ArrayBuffer> | string,
  nama = 'Kuitansi.pdf',
  perintah: string = randomUUID(),
) {
  const query = new URLSearchParams({ nama, golongan: 'internal', perintah })
  return fetch(`${server.url}/berkas?${query}`, {
    method: 'POST',
    headers: { cookie: `benang=${who}` },
    body,
  })
}
const download = (who: string, id: string) =>
  fetch(`${server.url}/berkas/${id}`, { headers: { cookie: `benang=${who}` } })
const stored = async () =>
  (
    await readdir(join(server.dataDir, 'berkas'), { recursive: true, withFileTypes: true }).catch(() => [])
  ).filter((entry) => entry.isFile())

describe('files over HTTP', () => {
  it('gives back the very bytes, sandboxed, as a download', async () => {
    const answer = await upload('pptk', pdf('a'), 'Kuitansi "toko" – 5%.pdf')
    expect(answer.status).toBe(201)
    const { berkasId, sidik, jenis } = await answer.json()
    expect(sidik).toBe(createHash('sha256').update(pdf('a')).digest('hex'))
    expect(jenis).toBe('application/pdf')
    const back = await download('pptk', berkasId)
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(pdf('a'))
    expect(back.headers.get('content-type')).toBe('application/pdf')
    expect(back.headers.get('content-security-policy')).toContain('sandbox')
    expect(back.headers.get('x-content-type-options')).toBe('nosniff')
    expect(back.headers.get('cache-control')).toBe('private, no-store')
    expect(back.headers.get('content-disposition')).toBe(
      `attachment; filename="Kuitansi _toko_ _ 5_.pdf"; filename*=UTF-8''Kuitansi%20%22toko%22%20%E2%80%93%205%25.pdf`,
    )
  })

  it('stores the same content once', async () => {
    const before = (await stored()).length
    const [one, two] = [
      await (await upload('pptk', pdf('sama'))).json(),
      await (await upload('pptk', pdf('sama'))).json(),
    ]
    expect(one.berkasId).not.toBe(two.berkasId)
    expect((await stored()).length).toBe(before + 1)
  })

  it('answers a repeated upload with the same file, and refuses the same command for another content', async () => {
    const perintah = randomUUID()
    const first = await (await upload('pptk', pdf('ulang'), 'a.pdf', perintah)).json()
    expect((await (await upload('pptk', pdf('ulang'), 'a.pdf', perintah)).json()).berkasId).toBe(
      first.berkasId,
    )
    const other = await upload('pptk', pdf('isi lain'), 'a.pdf', perintah)
    expect(other.status).toBe(409)
    expect((await other.json()).error.data.kode).toBe('ISI_LAIN')
  })

  it('is "not there" for another unit and another pemda, and there for the TAPD', async () => {
    const { berkasId } = await (await upload('pptk', pdf('milik unit 10'))).json()
    expect((await download('bendaharaLain', berkasId)).status).toBe(404)
    expect((await download('pemdaLain', berkasId)).status).toBe(404)
    expect((await download('tapd', berkasId)).status).toBe(200)
    expect((await download('siapa', berkasId)).status).toBe(401)
  })

  it('refuses without a session, too big, empty, or of an unknown kind, and keeps nothing of it', async () => {
    const before = (await stored()).length
    expect((await upload('siapa', pdf('x'))).status).toBe(401)
    expect((await upload('pptk', new Uint8Array(100_001).fill(65))).status).toBe(400)
    expect((await upload('pptk', '')).status).toBe(400)
    const files = async () => (await stored()).length
    expect(await files()).toBe(before)
    expect((await upload('pptk', '<html><script>alert(1)</script>', 'a.pdf')).status).toBe(400)
    expect((await upload('pptk', new Uint8Array([0x4d, 0x5a, 0, 1, 2]), 'a.pdf')).status).toBe(400)
    expect(await readdir(join(server.dataDir, 'berkas', 'sementara'))).toEqual([])
  })

  it('refuses an upload another site makes a browser send', async () => {
    const query = new URLSearchParams({ nama: 'a', golongan: 'internal', perintah: randomUUID() })
    const headers = { cookie: 'benang=pptk', 'sec-fetch-site': 'cross-site' }
    expect(
      (await fetch(`${server.url}/berkas?${query}`, { method: 'POST', headers, body: pdf('x') })).status,
    ).toBe(403)
  })
})

describe('sweep', () => {
  it('removes bytes no row points at once they are an hour old, and nothing else', async () => {
    const files = openBerkasFiles(join(server.dataDir, 'berkas'))
    const put = async (text: string) => {
      const result = await files.write(2, bytesOf(text), 1000)
      if (typeof result === 'string') throw new Error(result)
      return result.sidik
    }
    const place = (sidik: string) => join(server.dataDir, 'berkas', '2', sidik.slice(0, 2), sidik)
    const [young, orphan] = [await put('yatim muda'), await put('yatim tua')]
    const { sidik: owned, berkasId } = await (await upload('pptk', pdf('bertuan'))).json()
    const old = new Date(Date.now() - 2 * 3_600_000)
    for (const sidik of [orphan, owned]) await utimes(place(sidik), old, old)
    const result = await inTenant(server.db.app, { pemdaId: 2 }, (tx) =>
      sapuBerkas(files).step({ tx, pemdaId: 2, isi: {}, posisi: null }),
    )
    expect(result.hasil).toMatchObject({ diperiksa: 2, dihapus: 1 })
    expect(await files.read(2, orphan)).toBeUndefined()
    expect(await files.read(2, young)).toBeDefined()
    expect((await download('pptk', berkasId)).status).toBe(200)
  })

  it('spares old bytes that were uploaded again just before', async () => {
    const files = openBerkasFiles(join(server.dataDir, 'berkas'))
    const once = async () => {
      const result = await files.write(2, bytesOf('lagi'), 1000)
      return typeof result === 'string' ? '' : result.sidik
    }
    const sidik = await once()
    const old = new Date(Date.now() - 2 * 3_600_000)
    await utimes(join(server.dataDir, 'berkas', '2', sidik.slice(0, 2), sidik), old, old)
    await once()
    await files.remove(2, sidik)
    expect(await files.read(2, sidik)).toBeDefined()
  })
})

it.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\x\\y.pdf', 'y.pdf'],
  ['a\u202Efdp.exe', 'afdp.exe'],
  ['\u0000\u0007', 'berkas'],
])('shows the name %j as %j', (given, shown) => {
  expect(cleanName(given)).toBe(shown)
})

it('encodes a name whatever it holds', () => {
  for (const name of ['a"; filename=b', 'é\ud800', "x'(*)", 'a\r\nSet-Cookie: x'])
    expect(contentDisposition(name)).toMatch(
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~!-]*$/,
    )
})
