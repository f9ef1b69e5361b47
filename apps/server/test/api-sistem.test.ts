import { appRouter } from '@benang/api/router'
import { inTenant } from '@benang/database/connection'
import { insertPekerjaan } from '@benang/database/sistem/pekerjaan'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from './test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await testServer({ router: appRouter })
})
afterAll(() => server.end())

const perintah = () => crypto.randomUUID()
const query = async (who: string, path: string, input?: unknown) => {
  const text = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  return fetch(`${server.url}/trpc/${path}${text}`, { headers: { cookie: `benang=${who}` } })
}
const mutate = (who: string, path: string, body: string) =>
  fetch(`${server.url}/trpc/${path}`, {
    method: 'POST',
    headers: { cookie: `benang=${who}`, 'content-type': 'application/json' },
    body,
  })
const jadwal = (change: object = {}) =>
  JSON.stringify({
    tahun: 2026,
    kode: 'spp',
    nama: 'Pengajuan SPP',
    buka: '2020-01-02 08:00',
    tutup: '2099-12-15 23:59',
    kunci: false,
    pemilik: 'ppkd',
    tenggat: '2099-12-15',
    dasar: 'PP-12-2019:P146.1',
    versi: 0,
    perintah: perintah(),
    ...change,
  })

describe('tahapan over HTTP', () => {
  it('is set by the TAPD and read by all, with what is left in working days', async () => {
    expect((await mutate('tapd', 'tahapan.atur', jadwal())).status).toBe(200)
    const { result } = await (await query('pptk', 'tahapan.daftar', { tahun: 2026 })).json()
    expect(result.data).toMatchObject([
      {
        kode: 'spp',
        terbuka: true,
        buka: '2020-01-02 08:00',
        tenggat: '2099-12-15',
        sisaHariKerja: expect.any(Number),
      },
    ])
    expect((await (await query('pemdaLain', 'tahapan.daftar', { tahun: 2026 })).json()).result.data).toEqual(
      [],
    )
  })

  it('says which field is wrong, what a refusal means, and that a log-in is needed, always with the event code', async () => {
    const wrong = await mutate('tapd', 'tahapan.atur', jadwal({ buka: 'kemarin', gelap: 1 }))
    expect(wrong.status).toBe(400)
    const { error } = await wrong.json()
    expect(error.data).toMatchObject({
      kode: 'ISIAN',
      kejadian: wrong.headers.get('x-kejadian'),
      kekurangan: [],
    })
    expect(error.data.pelanggaran.map((one: { lokasi: string }) => one.lokasi)).toContain('buka')
    expect(JSON.stringify(error)).not.toContain('kemarin')
    const again = await mutate('tapd', 'tahapan.atur', jadwal())
    expect(again.status).toBe(409)
    expect((await again.json()).error).toMatchObject({
      data: { kode: 'BENTROK' },
      message: expect.stringContaining('diubah orang lain'),
    })
    const nobody = await query('siapa', 'tahapan.daftar', { tahun: 2026 })
    expect(nobody.status).toBe(401)
    expect((await nobody.json()).error.data.kode).toBe('BELUM_MASUK')
    expect((await query('tapd', 'tidak.ada')).status).toBe(404)
  })
})

describe('pekerjaan over HTTP', () => {
  it('shows a person the own jobs and cancels them; those of another are not there', async () => {
    const job = {
      pemdaId: 2,
      jenis: 'verifikasi-buku',
      satuan: 'jurnal',
      isi: { tahun: 2026 },
      penggunaId: 1,
    }
    const id = String(await inTenant(server.db.app, { pemdaId: 2 }, (tx) => insertPekerjaan(tx, job)))
    const { result } = await (await query('pptk', 'pekerjaan.daftar')).json()
    expect(result.data).toMatchObject([
      { pekerjaanId: id, nama: 'Memverifikasi buku besar', status: 'antre', selesai: 0, jumlah: null },
    ])
    expect((await (await query('bendaharaLain', 'pekerjaan.daftar')).json()).result.data).toEqual([])
    const cancel = JSON.stringify({ pekerjaanId: id, perintah: perintah() })
    expect((await mutate('bendaharaLain', 'pekerjaan.batalkan', cancel)).status).toBe(404)
    expect((await mutate('pptk', 'pekerjaan.batalkan', cancel)).status).toBe(200)
    expect(
      (await (await query('pptk', 'pekerjaan.lihat', { pekerjaanId: id })).json()).result.data.status,
    ).toBe('batal')
  })
})

describe('fuzz of every procedure', () => {
  const names = Object.keys(appRouter._def.procedures)
  const odd = fc.constantFrom<unknown>(
    null,
    '',
    '\ud800',
    '\u0000',
    -1,
    1e21,
    2026,
    '2026-02-30',
    '9'.repeat(18),
    [],
    {},
    true,
    'a'.repeat(5000),
    "'; drop table x; --",
  )
  const field = fc.constantFrom(
    'tahun',
    'kode',
    'nama',
    'buka',
    'tutup',
    'unitId',
    'alasan',
    'sampai',
    'perintah',
    'pekerjaanId',
    'dokumenId',
    'berkasId',
    'tanggal',
    'dasar',
    'versi',
    '__proto__',
  )
  const good = {
    tahun: 2026,
    kode: 'spp',
    nama: 'n',
    buka: '2026-01-01 00:00',
    tutup: null,
    kunci: false,
    pemilik: 'ppkd',
    tenggat: null,
    dasar: null,
    versi: 1,
    perintah: '00000000-0000-4000-8000-000000000000',
  }

  it.each(names)('%s answers no 5xx whatever comes', { timeout: 60_000 }, async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, odd), { maxLength: 8 }), async (pairs) => {
        const input = { ...good, perintah: perintah(), ...Object.fromEntries(pairs) }
        const answers = [await query('tapd', name, input), await mutate('tapd', name, JSON.stringify(input))]
        for (const answer of answers) {
          const text = await answer.text()
          expect(answer.status, `${name} ${JSON.stringify(input)} ${text}`).toBeLessThan(500)
        }
      }),
      { numRuns: 40 },
    )
  })
})
