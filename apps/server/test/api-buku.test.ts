import { appRouter } from '@benang/api/router'
import { readMutasi } from '@benang/database/ledger/jurnal'
import { move, posting } from '@benang/database/testing/new-buku'
import { reversed } from '@benang/ledger/jurnal'
import type { Session } from '@benang/usecases/context'
import { newAnggaran } from '@benang/usecases/testing/new-anggaran'
import { invariant } from '@benang/values/invariant'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionOf, type TestServer, testServer } from './test-server.ts'

const sessions: Readonly<Record<string, Session>> = {
  ppkd: { ...sessionOf(1, 2, { peran: 'ppkd', unitId: 9 }), faktorKeduaPada: new Date().toISOString() },
  ppkdLama: sessionOf(2, 2, { peran: 'ppkd', unitId: 9 }),
  admin: { ...sessionOf(3, 2, { peran: 'admin', unitId: 9 }), faktorKeduaPada: new Date().toISOString() },
  pptk: sessionOf(4, 2, { peran: 'pptk', unitId: 1 }),
  bpk: sessionOf(5, 2, { peran: 'pemeriksa', unitId: 9 }),
  dprd: sessionOf(6, 2, { peran: 'dprd', unitId: 9 }),
  lain: sessionOf(7, 3, { peran: 'ppkd', unitId: 9 }),
}
const tahun = 2026

let server: TestServer
let buku: Awaited<ReturnType<typeof newAnggaran>>
beforeAll(async () => {
  server = await testServer({ router: appRouter, openSession: async (token) => sessions[token] })
  buku = await newAnggaran(server.db, { pemdaId: 2, tahun })
  await server.scratch.sql([11, 12].map((id) => insertDokumen(id, id - 10, `DPA unit ${id - 10}`)).join(';'))
})
afterAll(() => server.end())

const insertDokumen = (id: number, unit: number, uraian: string) =>
  `insert into daerah.dokumen (pemda_id, dokumen_id, tahun, jenis, unit_id, tanggal, uraian, sidik, jumlah, pembuat_id)
   overriding system value values (2, ${id}, 2026, 'dpa', ${unit}, '2025-12-31', '${uraian}', sha256('x'), 1000000, 1)`

async function call(who: string, path: string, init: RequestInit = {}) {
  const headers = { cookie: `benang=${who}`, 'content-type': 'application/json' }
  const answer = await fetch(`${server.url}/trpc/${path}`, { ...init, headers })
  const body = await answer.json()
  return {
    status: answer.status,
    data: body.result?.data,
    error: body.error?.data,
    message: body.error?.message,
  }
}
const query = (who: string, path: string, input: object = { tahun }) =>
  call(who, `${path}?input=${encodeURIComponent(JSON.stringify(input))}`)
const gantiMode = (who: string, change: object = {}) =>
  call(who, 'buku.gantiMode', {
    method: 'POST',
    body: JSON.stringify({
      tahun,
      mode: 'cermin',
      alasan: 'SIPD menjadi\nsistem utama',
      perintah: crypto.randomUUID(),
      ...change,
    }),
  })

describe('the book in one look', () => {
  it('shows stages, head and a chain that was recomputed just now', async () => {
    const { status, data } = await query('bpk', 'buku.ringkasan')
    expect(status).toBe(200)
    expect(data).toMatchObject({
      mode: 'utama',
      keadaan: 'utuh',
      unitNama: null,
      pelampauan: [],
      jurnalAkhir: '5',
    })
    expect(data.rantai).toMatch(/^[0-9a-f]{64}$/)
    expect(Date.now() - Date.parse(data.diperiksa)).toBeLessThan(60_000)
    expect(data.tahap).toEqual([
      { tahap: 'rkpd', nama: 'Pagu RKPD', masuk: '20000.00', keluar: '20000.00', sisa: '0.00' },
      { tahap: 'ppas', nama: 'Plafon PPAS', masuk: '20000.00', keluar: '20000.00', sisa: '0.00' },
      { tahap: 'rka', nama: 'RKA', masuk: '20000.00', keluar: '20000.00', sisa: '0.00' },
      { tahap: 'dpa', nama: 'DPA', masuk: '20000.00', keluar: '20000.00', sisa: '0.00' },
      { tahap: 'kas', nama: 'Anggaran kas', masuk: '20000.00', keluar: '0.00', sisa: '20000.00' },
      {
        tahap: 'bebas',
        nama: 'Anggaran belum terikat (DPA)',
        masuk: '20000.00',
        keluar: '0.00',
        sisa: '20000.00',
      },
    ])
  })

  it('shows a unit its own amounts and says so', async () => {
    const { data } = await query('pptk', 'buku.ringkasan')
    expect(data.unitNama).toBe('Dinas PUPR')
    expect(data.tahap).toContainEqual(
      expect.objectContaining({ tahap: 'kas', masuk: '10000.00', sisa: '10000.00' }),
    )
  })

  it('is an empty book for a year nobody opened, and for another pemda', async () => {
    const empty = {
      mode: 'utama',
      jurnalAkhir: '0',
      rantai: '',
      keadaan: 'belum',
      diperiksa: null,
      tahap: [],
    }
    expect((await query('bpk', 'buku.ringkasan', { tahun: 2030 })).data).toMatchObject(empty)
    expect((await query('lain', 'buku.ringkasan')).data).toMatchObject(empty)
  })

  it('says that a chain is broken as soon as a row was altered, and the whole again when it is put back', async () => {
    const alter = (jumlah: string) =>
      server.scratch.sql(`begin; set local session_replication_role = replica;
        update ledger.mutasi set jumlah = ${jumlah} where pemda_id = 2 and no = 2 and urut = 1; commit`)
    await alter('jumlah + 1')
    expect((await query('bpk', 'buku.ringkasan')).data.keadaan).toBe('rusak')
    await alter('jumlah - 1')
    expect((await query('bpk', 'buku.ringkasan')).data.keadaan).toBe('utuh')
  })

  it('keeps a fault found by a verification until a later one finds none', async () => {
    const verified = (hasil: object) =>
      server.scratch.sql(`insert into sistem.pekerjaan (pemda_id, jenis, satuan, isi, status, hasil, berakhir)
        values (2, 'verifikasi-buku', 'jurnal', '{"tahun":2026}', 'selesai', '${JSON.stringify(hasil)}', clock_timestamp())`)
    await verified({ utuh: false, temuan: { no: 3 } })
    expect((await query('bpk', 'buku.ringkasan')).data.keadaan).toBe('rusak')
    await verified({ utuh: true, jurnal: 5 })
    expect((await query('bpk', 'buku.ringkasan')).data.keadaan).toBe('utuh')
  })

  it('is closed to DPRD and to nobody', async () => {
    expect(await query('dprd', 'buku.ringkasan')).toMatchObject({
      status: 403,
      error: { kode: 'TIDAK_BERWENANG' },
    })
    expect(await query('dprd', 'buku.jurnal')).toMatchObject({ status: 403 })
    expect(await query('siapa', 'buku.ringkasan')).toMatchObject({
      status: 401,
      error: { kode: 'BELUM_MASUK' },
    })
  })
})

describe('the mode of the book', () => {
  it.each([
    ['admin', {}, 403, 'TIDAK_BERWENANG'],
    ['ppkdLama', {}, 401, 'FAKTOR_KEDUA'],
    ['ppkd', { alasan: ' pendek   ' }, 400, 'ISIAN'],
    ['ppkd', { mode: 'lain' }, 400, 'ISIAN'],
    ['ppkd', { mode: 'utama' }, 409, 'BENTROK'],
    ['ppkd', { tahun: 2030 }, 404, 'TIDAK_ADA'],
  ])('refuses %s %j with %i %s', async (who, change, status, kode) => {
    expect(await gantiMode(who, change)).toMatchObject({ status, error: { kode } })
    expect((await query('bpk', 'buku.ringkasan')).data).toMatchObject({ mode: 'utama', jurnalAkhir: '5' })
  })

  it('changes once per command; the reason stands in the chain and in the audit trail', async () => {
    const perintah = crypto.randomUUID()
    expect(await gantiMode('ppkd', { perintah })).toMatchObject({ status: 200, data: { ok: true } })
    expect(await gantiMode('ppkd', { perintah })).toMatchObject({ status: 200, data: { ok: true } })
    expect((await query('bpk', 'buku.ringkasan')).data).toMatchObject({
      mode: 'cermin',
      jurnalAkhir: '6',
      keadaan: 'utuh',
    })
    const [newest] = (await query('pptk', 'buku.jurnal')).data.jurnal
    expect(newest).toMatchObject({
      no: '6',
      jenis: 'keadaan',
      dokumenId: '0',
      dokumenNomor: 'Keadaan buku',
      uraian: 'Mode buku: cermin. SIPD menjadi sistem utama',
      jumlah: '0.00',
    })
    const trail = await server.scratch.sql(
      "select hasil, pesan from daerah.jejak_audit where tindakan = 'buku.gantiMode' and hasil = 'jadi'",
    )
    expect(trail).toEqual([{ hasil: 'jadi', pesan: 'SIPD menjadi sistem utama' }])
  })

  it('then records what breaks a limit and tells which, net of what was taken back', async () => {
    const spd = (kunci: number, jumlah: bigint) =>
      posting({ jenis: 'spd', tanggal: '2026-02-01', mutasi: [move('kas>spd', kunci, jumlah, { bulan: 2 })] })
    const [, obat] = await buku.post([spd(buku.jalan, 1_100_000n), spd(buku.obat, 500_001n)])
    expect((await query('bpk', 'buku.ringkasan')).data.pelampauan).toEqual([
      {
        kunci: String(buku.jalan),
        uraian: 'Pembangunan Jalan · 5.2.04.01.01.0001 Belanja Modal Jalan Kota',
        tahapNama: 'Anggaran kas',
        jumlah: '6000.00',
      },
      expect.objectContaining({ kunci: String(buku.obat), jumlah: '0.01' }),
    ])
    expect((await query('pptk', 'buku.ringkasan')).data.pelampauan).toHaveLength(1)
    invariant(obat?.hasil === 'catat', 'the mirror takes it')
    const { no } = obat
    const rows = await buku.inBook((tx) => readMutasi(tx, { pemdaId: 2, tahun, no }))
    await buku.posted({
      ...{ jenis: 'pembalikan', tanggal: '2026-02-02', nomor: 'PB/1', membalik: no },
      mutasi: reversed(rows),
    })
    expect((await query('bpk', 'buku.ringkasan')).data.pelampauan).toHaveLength(1)
  })
})

describe('the jurnal of the book', () => {
  it('lists all, newest first, with the document each came from and the amount it moved', async () => {
    const { data } = await query('bpk', 'buku.jurnal')
    expect(data.berikut).toBeNull()
    expect(data.jurnal.map(({ no, jenis, jumlah }: Record<string, string>) => [no, jenis, jumlah])).toEqual([
      ['9', 'pembalikan', '-5000.01'],
      ['8', 'spd', '5000.01'],
      ['7', 'spd', '11000.00'],
      ['6', 'keadaan', '0.00'],
      ['5', 'dpa', '10000.00'],
      ['4', 'dpa', '10000.00'],
      ['3', 'ppas', '20000.00'],
      ['2', 'rkpd', '20000.00'],
      ['1', 'daftar', '0.00'],
    ])
    expect(data.jurnal[0]).toMatchObject({ dokumenNomor: 'PB/1', uraian: 'Membalik jurnal 8' })
    expect(data.jurnal[5]).toMatchObject({
      dokumenId: '11',
      dokumenNomor: 'DPA/1',
      uraian: 'DPA unit 1',
      tanggal: '2025-12-31',
      dicatat: expect.stringMatching(/^\d{4}-.*Z$/),
      rantai: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('shows a unit its own documents and what changed about the book', async () => {
    const { data } = await query('pptk', 'buku.jurnal')
    expect(data.jurnal.map(({ no }: { no: string }) => no)).toEqual(['6', '4'])
  })

  it('goes back page by page without a gap', async () => {
    const spd = () =>
      posting({ jenis: 'spd', tanggal: '2026-07-01', mutasi: [move('kas>spd', buku.obat, 1n, { bulan: 7 })] })
    await buku.post(Array.from({ length: 50 }, spd))
    const first = (await query('bpk', 'buku.jurnal')).data
    expect(first.jurnal).toHaveLength(50)
    expect(first.berikut).toBe('10')
    const second = (await query('bpk', 'buku.jurnal', { tahun, sebelum: first.berikut })).data
    expect(second.jurnal.map(({ no }: { no: string }) => Number(no))).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(second.berikut).toBeNull()
    expect(await query('bpk', 'buku.jurnal', { tahun, sebelum: 'x' })).toMatchObject({ status: 400 })
  })
})
