import { appRouter } from '@benang/api/router'
import { inTenant } from '@benang/database/connection'
import { insertPejabat } from '@benang/database/organisasi/pejabat'
import type { Session } from '@benang/usecases/context'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionOf, type TestServer, testServer } from './test-server.ts'

const sessions: Readonly<Record<string, Session>> = {
  bpk: sessionOf(1, 2, { peran: 'pemeriksa', unitId: 9 }),
  inspektorat: sessionOf(1, 2, { peran: 'inspektorat', unitId: 9 }),
  admin: sessionOf(1, 2, { peran: 'admin', unitId: 9 }),
  ppkd: sessionOf(1, 2, { peran: 'ppkd', unitId: 9 }),
  pptk: sessionOf(2, 2, { peran: 'pptk', unitId: 1 }),
  kdh: sessionOf(3, 2, { peran: 'kdh', unitId: 9 }),
  lain: sessionOf(4, 3, { peran: 'pemeriksa', unitId: 9 }),
}

let server: TestServer
beforeAll(async () => {
  server = await testServer({ router: appRouter, openSession: async (token) => sessions[token] })
  await inTenant(server.db.app, { pemdaId: 2 }, async (tx) => {
    await insertPejabat(tx, 2, { pejabatId: 0, nama: 'Sari Wulandari', nip: null, pangkat: null })
    await insertPejabat(tx, 2, { pejabatId: 0, nama: 'Bayu 100% Tegar', nip: null, pangkat: null })
  })
  await server.scratch.sql(`
    insert into sistem.pengguna (pemda_id, pengguna_id, pejabat_id, nama_pengguna) overriding system value
      values (2, 1, 1, 'sari.bpkad'), (2, 2, 2, 'bayu.pupr');
    insert into daerah.jejak_audit (pemda_id, waktu, pengguna_id, pejabat_id, peran, unit_id, tindakan, hasil, kode, pesan, kejadian, dokumen_id)
      values
        (2, '2026-03-01T16:59:59Z', 1, 1, 'ppkd', 9, 'spd.sahkan', 'jadi', null, null, 'AAA1', 7),
        (2, '2026-03-01T17:00:00Z', 2, 2, 'pptk', 1, 'spp.ajukan', 'ditolak', 'BATAS', 'SPD kurang Rp1.000', 'AAA2', 8),
        (2, '2026-03-02T16:59:59Z', 2, 2, 'pptk', 1, 'spp.ajukan.ulang', 'jadi', null, null, 'AAA3', 8),
        (2, '2026-03-02T17:00:00Z', 1, 1, 'ppkd', 9, 'sppx', 'jadi', null, null, 'AAA4', null),
        (3, '2026-03-01T18:00:00Z', 1, 1, 'ppkd', 9, 'spd.sahkan', 'jadi', null, null, 'BBB1', 7)`)
})
afterAll(() => server.end())

async function cari(who: string, input: object = {}) {
  const text = encodeURIComponent(JSON.stringify(input))
  const answer = await fetch(`${server.url}/trpc/audit.cari?input=${text}`, {
    headers: { cookie: `benang=${who}` },
  })
  const { result, error } = await answer.json()
  return { status: answer.status, data: result?.data, error: error?.data }
}
const march = { sampai: '2026-03-31' }
const found = async (input: object, who = 'bpk') =>
  (await cari(who, { ...march, ...input })).data.jejak.map(({ kejadian }: { kejadian: string }) => kejadian)

describe('the audit trail', () => {
  it('tells who did what under which role and what was refused, newest first', async () => {
    const { status, data } = await cari('bpk', { ...march, dokumenId: '8' })
    expect(status).toBe(200)
    expect(data).toEqual({
      berikut: null,
      jejak: [
        expect.objectContaining({ kejadian: 'AAA3', hasil: 'jadi', kode: null }),
        {
          jejakId: expect.stringMatching(/^\d+$/),
          waktu: '2026-03-01T17:00:00.000Z',
          penggunaId: 2,
          nama: 'Bayu 100% Tegar',
          namaMasuk: 'bayu.pupr',
          peran: 'pptk',
          peranNama: 'Pejabat Pelaksana Teknis Kegiatan',
          unitNama: null,
          tindakan: 'spp.ajukan',
          label: 'Ajukan SPP',
          hasil: 'ditolak',
          kode: 'BATAS',
          pesan: 'SPD kurang Rp1.000',
          kejadian: 'AAA2',
          dokumenId: '8',
          dokumenJenis: null,
          dokumenNomor: null,
          alamat: null,
        },
      ],
    })
  })

  it.each([
    ['nothing', {}, ['AAA4', 'AAA3', 'AAA2', 'AAA1']],
    ['a day in the zone of the pemda', { dari: '2026-03-02', sampai: '2026-03-02' }, ['AAA3', 'AAA2']],
    ['a first day', { dari: '2026-03-03' }, ['AAA4']],
    ['a part of a name', { orang: 'wulan' }, ['AAA4', 'AAA1']],
    ['a log-in name', { orang: 'bayu.pupr' }, ['AAA3', 'AAA2']],
    ['a percent sign in a name', { orang: '100%' }, ['AAA3', 'AAA2']],
    ['a wildcard that no name has', { orang: 'sari%bpkad' }, []],
    ['a kind of act and what is under it', { tindakan: 'spp' }, ['AAA3', 'AAA2']],
    ['one act', { tindakan: 'spd.sahkan' }, ['AAA1']],
    ['refusals', { hasil: 'ditolak' }, ['AAA2']],
    ['an event code', { kejadian: 'AAA4' }, ['AAA4']],
    ['a document of another pemda with the same number', { dokumenId: '7' }, ['AAA1']],
    ['several filters', { orang: 'bayu', hasil: 'jadi', dari: '2026-03-01' }, ['AAA3']],
  ])('searches by %s', async (_, input, codes) => {
    expect(await found(input)).toEqual(codes)
  })

  it('is open to those who oversee the pemda, each within the own', async () => {
    for (const who of ['inspektorat', 'admin', 'ppkd']) expect(await found({}, who)).toHaveLength(4)
    expect(await found({}, 'lain')).toEqual(['BBB1'])
    for (const who of ['pptk', 'kdh'])
      expect(await cari(who)).toMatchObject({ status: 403, error: { kode: 'TIDAK_BERWENANG' } })
    expect(await cari('siapa')).toMatchObject({ status: 401, error: { kode: 'BELUM_MASUK' } })
    const refused = await cari('bpk', { tindakan: 'audit', hasil: 'ditolak' })
    expect(refused.data.jejak.map(({ peran }: { peran: string }) => peran)).toEqual(['kdh', 'pptk'])
  })

  it.each([
    [{ dari: '2026-03-02', sampai: '2026-03-01' }],
    [{ dari: '2026-02-30' }],
    [{ hasil: 'lain' }],
    [{ tindakan: "x' or 1" }],
    [{ sebelum: '-1' }],
    [{ gelap: 1 }],
  ])('refuses %j', async (input) => {
    expect(await cari('bpk', input)).toMatchObject({ status: 400, error: { kode: 'ISIAN' } })
  })

  it('goes back page by page without a gap, also where many lines share a moment', async () => {
    await server.scratch.sql(`
      insert into daerah.jejak_audit (pemda_id, waktu, pengguna_id, pejabat_id, tindakan, hasil, kejadian)
      select 2, '2026-04-01T00:00:00Z', 1, 1, 'banyak', 'jadi', 'N' || n from generate_series(1, 120) n`)
    const seen: string[] = []
    let sebelum: string | undefined
    do {
      const { data } = await cari('bpk', {
        tindakan: 'banyak',
        ...(sebelum === undefined ? {} : { sebelum }),
      })
      seen.push(...data.jejak.map(({ kejadian }: { kejadian: string }) => kejadian))
      sebelum = data.berikut ?? undefined
    } while (sebelum !== undefined)
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `N${120 - index}`))
  })
})
