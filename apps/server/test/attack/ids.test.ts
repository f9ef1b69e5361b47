import { randomUUID } from 'node:crypto'
import { withClient } from '@benang/database/schema/admin'
import type { KodePeran } from '@benang/domain/organisasi/peran'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dokumenFor } from '../matrix/dokumen-targets.ts'
import { type Sasaran, tanda, type World } from '../matrix/world.ts'
import type { TestServer } from '../test-server.ts'
import { readTabel } from '../wall/probe.ts'
import { send, serveWorld } from './serve-world.ts'

let server: TestServer
let world: World
beforeAll(async () => {
  ;({ server, world } = await serveWorld())
})
afterAll(() => server.end())

const perintah = () => randomUUID()
type Peran = 'admin' | 'ppkd' | 'pptk' | 'kuasa-bud'
// Every field that takes an id, with a role that may use the procedure.
type Probe = readonly [path: string, peran: Peran, input: (side: Sasaran) => Promise<unknown>]
const of = (side: Sasaran) => world.sasaran[side]
const alasan = { alasan: 'Mencoba dari luar' }
const akun = (extra: object) => async (side: Sasaran) => ({
  ...{ penggunaId: of(side).penggunaId, perintah: perintah() },
  ...extra,
})
const tugas = { peran: 'pptk', sifat: 'definitif', sejak: '2026-01-01', sampai: null, dasar: 'SK uji' }
const isi = { tanggal: '2026-11-24', uraian: 'Dari luar', isi: {}, baris: [] }
const dokumen = (jenis: string, status: string, extra: object) => async (side: Sasaran) => {
  const { dokumenId, versi } = await dokumenFor(world, { jenis, status }, { sasaran: side, baru: true })
  return { jenis, dokumenId, versi, perintah: perintah(), ...extra }
}
const asal = (jenis: string, from: string, status: string) => async (side: Sasaran) => {
  const { dokumenId } = await dokumenFor(world, { jenis: from, status }, { sasaran: side, baru: true })
  return { ...isi, jenis, tahun: 2026, asalId: dokumenId, perintah: perintah() }
}
const langkah = { tindakan: 'batalkan', catatan: 'Dari luar' }
const probes: readonly Probe[] = [
  ['pengguna.tautan', 'admin', akun({})],
  ['pengguna.nonaktifkan', 'admin', akun(alasan)],
  ['pengguna.aktifkan', 'admin', akun({})],
  ['pengguna.lepasFaktorKedua', 'admin', akun(alasan)],
  ['pengguna.tugaskan', 'admin', akun({ ...tugas, unitId: 1 })],
  [
    'pengguna.akhiriTugas',
    'admin',
    async (side) => ({ penugasanId: of(side).penugasanId, sampai: '2026-12-31', perintah: perintah() }),
  ],
  [
    'tahapan.beriPengecualian',
    'ppkd',
    async (side) => ({
      ...{ tahun: 2026, kode: 'spp', unitId: of(side).unitId, alasan: 'Mencoba dari luar' },
      ...{ sampai: '2099-12-31 12:00', perintah: perintah() },
    }),
  ],
  ['berkas.hapus', 'pptk', async (side) => ({ berkasId: String(of(side).berkasId), perintah: perintah() })],
  ['pekerjaan.lihat', 'admin', async (side) => ({ pekerjaanId: String(of(side).pekerjaanId) })],
  [
    'pekerjaan.batalkan',
    'admin',
    async (side) => ({ pekerjaanId: String(of(side).pekerjaanId), perintah: perintah() }),
  ],
  ['sesi.gantiPeran', 'pptk', async (side) => ({ penugasanId: of(side).penugasanId })],
  ['sesi.akhiriSesi', 'pptk', async (side) => ({ sesiId: of(side).sesiId })],
  ['dokumen.lihat', 'ppkd', async (side) => ({ jenis: 'spp', dokumenId: String(of(side).dokumenId) })],
  ['dokumen.ubah', 'kuasa-bud', dokumen('spd', 'draf', isi)],
  ['dokumen.lakukan', 'kuasa-bud', dokumen('spd', 'draf', langkah)],
  ['dokumen.buat', 'kuasa-bud', asal('spd', 'dpa', 'disahkan')],
  ['dokumen.buat', 'kuasa-bud', asal('pembalikan', 'spp', 'diverifikasi')],
  ['dokumen.buat', 'kuasa-bud', asal('sp2d', 'spm', 'disetujui')],
]

// Whose rows these are is not a matter of the unit: they belong to another person.
const milikOrang = ['berkas.hapus', 'sesi.gantiPeran', 'sesi.akhiriSesi']

/** All rows of a pemda as one text, read as superuser. */
async function rowsOf(pemdaId: number): Promise<string> {
  return withClient(server.scratch.url, async (client) => {
    const all: string[] = []
    for (const { nama } of await readTabel(client, pemdaId)) {
      const { rows } = await client.query<{ isi: string | null }>(
        `select string_agg(t::text, e'\\n' order by t::text) as isi from ${nama} t where pemda_id = $1`,
        [pemdaId],
      )
      all.push(`${nama}\n${rows[0]?.isi}`)
    }
    return all.join('\n')
  })
}

describe('an id of another pemda', () => {
  it.each(probes.map(([path, peran, input], index) => [path, peran, index, input] as const))(
    '%s by %s (%i) is not there, says nothing, and changes nothing',
    async (path, peran, _, input) => {
      const cookie = world.token(peran, 'masuk')
      const own = await input('unit-sendiri')
      const theirs = await input('pemda-lain')
      const before = await rowsOf(6)
      const reply = await send(server.url, cookie, { path, input: theirs })
      expect(reply).toMatchObject({ status: 404, kode: 'TIDAK_ADA' })
      expect(reply.text).not.toContain(tanda['pemda-lain'])
      expect(await rowsOf(6)).toBe(before)
      // The same call with an id of ours is no fault of the input.
      if (!milikOrang.includes(path))
        expect((await send(server.url, cookie, { path, input: own })).status).toBe(200)
    },
  )

  it('finds nothing in lists and trails', async () => {
    const { dokumenId } = world.sasaran['pemda-lain']
    const id = String(dokumenId)
    const list = await send(server.url, world.token('ppkd', 'masuk'), {
      ...{ path: 'berkas.daftar', input: { dokumenId: id } },
    })
    expect(list.data).toEqual([])
    const trail = await send(server.url, world.token('ppkd', 'masuk'), {
      ...{ path: 'audit.cari', input: { dokumenId: id } },
    })
    expect(trail.data).toMatchObject({ jejak: [] })
  })
})

describe('a file', () => {
  const attach = async (peran: Peran, dokumen: bigint) => {
    const query = new URLSearchParams({ nama: 'Bukti.pdf', golongan: 'internal', perintah: perintah() })
    query.set('dokumen', String(dokumen))
    const headers = { cookie: `benang=${world.token(peran, 'masuk')}` }
    const answer = await fetch(`${server.url}/berkas?${query}`, {
      method: 'POST',
      headers,
      body: '%PDF-1.7 x',
    })
    return { status: answer.status, body: await answer.json() }
  }
  const listed = async (peran: Peran, side: Sasaran) => {
    const input = { dokumenId: String(world.sasaran[side].dokumenId) }
    return send(server.url, world.token(peran, 'masuk'), { path: 'berkas.daftar', input })
  }

  it.each(['unit-lain', 'pemda-lain'] as const)('is not attached to a document of %s', async (side) => {
    const answer = await attach('pptk', world.sasaran[side].dokumenId)
    expect([answer.status, answer.body.error?.data.kode]).toEqual([404, 'TIDAK_ADA'])
    expect((await listed('ppkd', side)).text).not.toContain('Bukti.pdf')
  })

  it('attached by the treasury belongs to the unit of the document', async () => {
    expect((await attach('ppkd', world.sasaran['unit-sendiri'].dokumenId)).status).toBe(201)
    expect((await listed('pptk', 'unit-sendiri')).text).toContain('Bukti.pdf')
  })

  it('of another pemda is not downloaded, of another unit only by a role of the whole pemda', async () => {
    const get = async (peran: Peran, side: Sasaran) => {
      const headers = { cookie: `benang=${world.token(peran, 'masuk')}` }
      const answer = await fetch(`${server.url}/berkas/${world.sasaran[side].berkasId}`, { headers })
      return (await answer.json()).error.data.pesan
    }
    const notThere = 'Berkas ini tidak ada atau bukan milik unit Anda.'
    expect(await get('pptk', 'pemda-lain')).toBe(notThere)
    expect(await get('ppkd', 'pemda-lain')).toBe(notThere)
    expect(await get('pptk', 'unit-lain')).toBe(notThere)
    // The row is there; only its bytes were never stored.
    expect(await get('ppkd', 'unit-lain')).toContain('tidak ada di penyimpanan')
  })

  it('marked pribadi is for who uploaded it and those who pay or audit', async () => {
    const query = new URLSearchParams({ nama: 'Rekening.pdf', golongan: 'pribadi', perintah: perintah() })
    query.set('dokumen', String(world.sasaran['unit-sendiri'].dokumenId))
    const as = (peran: KodePeran) => ({ headers: { cookie: `benang=${world.token(peran, 'masuk')}` } })
    const sent = { ...as('pptk'), method: 'POST', body: '%PDF-1.7 nomor rekening' }
    const { berkasId } = await (await fetch(`${server.url}/berkas?${query}`, sent)).json()
    const roles: readonly KodePeran[] = ['pptk', 'pa', 'ppkd', 'pemeriksa', 'tapd', 'dprd', 'admin']
    const seen = await Promise.all(
      roles.map(async (peran) => (await fetch(`${server.url}/berkas/${berkasId}`, as(peran))).status),
    )
    expect(seen).toEqual([200, 200, 200, 200, 404, 404, 404])
    expect((await listed('ppkd', 'unit-sendiri')).text).toContain('Rekening.pdf')
    expect((await listed('admin', 'unit-sendiri')).text).not.toContain('Rekening.pdf')
  })
})
