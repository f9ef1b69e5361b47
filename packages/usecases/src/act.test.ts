import { inTenant } from '@benang/database/connection'
import { testDatabase } from '@benang/database/testing/test-database'
import { sql } from '@benang/database/testing/sql'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type Act, type Env, runAct } from './act.ts'
import { requireUnit } from './act-authority.ts'
import type { Context, Penugasan, Session } from './context.ts'

const { db } = await testDatabase()
const now = '2026-11-24T03:00:00.000Z'
const bendahara: Penugasan = {
  penugasanId: 5,
  peran: 'bendahara-pengeluaran',
  unitId: 10,
  unitKode: '1.03',
  unitNama: 'Dinas PUPR',
  sifat: 'definitif',
  batasNilai: null,
  sejak: '2026-01-01',
  sampai: null,
}
const session: Session = {
  sesiId: 's',
  penggunaId: 7,
  pejabatId: 8,
  nama: 'Sari Wulandari',
  pemdaId: 1,
  pemdaNama: 'Kota Tirta Asri',
  tingkat: 'penuh',
  faktorKeduaPada: '2026-11-24T02:55:00.000Z',
  punyaFaktorKedua: true,
  penugasan: [bendahara],
  aktif: bendahara,
}
const context = (change: Partial<Session> = {}, more: Partial<Context> = {}): Context => ({
  db,
  session: { ...session, ...change },
  today: '2026-11-24',
  kejadian: '7F3K',
  kini: now,
  ...more,
})
// The work of these acts: a row of the registry named by the input, so that what was kept and what was undone shows.
type Input = { slug: string; perintah?: string; unitId?: number; gagal?: 'ragu' }
let runs = 0
let deadlocks = 0
const write: Act<Input, { slug: string; runs: number }> = {
  name: 'uji.tulis',
  kind: 'write',
  roles: ['bendahara-pengeluaran'],
  async run(env, input) {
    runs += 1
    if (input.unitId !== undefined) requireUnit(env, input.unitId)
    await insertPemda(env, input.slug)
    if (deadlocks > 0) {
      deadlocks -= 1
      await sql`do $$begin raise exception using errcode = '40P01'; end$$`.execute(env.tx)
    }
    return { slug: input.slug, runs }
  },
}
const sign: Act<Input, { slug: string; runs: number }> = { ...write, secondFactor: 'fresh' }

async function insertPemda(env: Env, slug: string): Promise<void> {
  await sql`insert into sistem.pemda (pemda_id, kode, slug, nama, jenis)
    select max(pemda_id) + 1, ${slug}, ${slug}, ${slug}, 'kota' from sistem.pemda`.execute(env.tx)
}
const perintah = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const kept = async (slug: string) =>
  (await sql`select 1 from sistem.pemda where slug = ${slug}`.execute(db.app)).rows.length
const trail = (pemdaId = 1) =>
  inTenant(db.app, { pemdaId }, async (tx) => {
    const found = sql<{ hasil: string; kode: string | null; pengguna_id: number; kejadian: string }>`
      select hasil, kode, pengguna_id, kejadian from daerah.jejak_audit order by jejak_id`
    return (await found.execute(tx)).rows
  })

beforeAll(async () => {
  await sql`insert into sistem.pemda (pemda_id, kode, slug, nama, jenis)
    values (1, '98', 'satu', 'Satu', 'provinsi'), (2, '98.71', 'dua', 'Dua', 'kota')`.execute(db.app)
})
beforeEach(() => {
  runs = 0
  deadlocks = 0
})

test('a done act and its audit row are kept together, under the person and the event code', async () => {
  const before = await trail()
  await runAct(context(), write, { slug: 'jadi', perintah: perintah(1) })
  expect(await kept('jadi')).toBe(1)
  expect((await trail()).slice(before.length)).toEqual([
    { hasil: 'jadi', kode: null, pengguna_id: 7, kejadian: '7F3K' },
  ])
  expect(await trail(2)).toEqual([])
})

const plh: Penugasan = { ...bendahara, sifat: 'plh', sejak: '2026-11-21', sampai: '2026-11-23' }
test.each([
  ['a password alone', { tingkat: 'sandi' }, 'FAKTOR_KEDUA'],
  ['no assignment', { aktif: null }, 'TIDAK_BERWENANG'],
  ['another role', { aktif: { ...bendahara, peran: 'pptk' } }, 'TIDAK_BERWENANG'],
  ['a Plh of three days on the fourth', { aktif: plh }, 'TIDAK_BERWENANG'],
  ['an assignment of tomorrow', { aktif: { ...bendahara, sejak: '2026-11-25' } }, 'TIDAK_BERWENANG'],
  ['a treasurer without second factor', { punyaFaktorKedua: false, tingkat: 'sandi' }, 'FAKTOR_KEDUA'],
] as const)('%s is refused before anything runs, and recorded', async (_, change, kode) => {
  const before = await trail()
  await expect(runAct(context(change), write, { slug: 'ditolak' })).rejects.toMatchObject({ kode })
  expect(runs).toBe(0)
  expect((await trail()).slice(before.length)).toMatchObject([{ hasil: 'ditolak', kode }])
})

test('the Plh signs on the third day', async () => {
  await runAct(context({ aktif: plh }, { today: '2026-11-23' }), write, { slug: 'hari-ketiga' })
  expect(await kept('hari-ketiga')).toBe(1)
})

test('nobody logged in gets no further and leaves no row', async () => {
  const { session: _, ...nobody } = context()
  await expect(runAct(nobody, write, { slug: 'x' })).rejects.toMatchObject({ kode: 'BELUM_MASUK' })
  expect(runs).toBe(0)
})

test('a signature wants the second factor of the last ten minutes', async () => {
  await runAct(context({ faktorKeduaPada: '2026-11-24T02:50:00.000Z' }), sign, { slug: 'sepuluh-menit' })
  for (const given of [null, '2026-11-24T02:49:59.000Z', '2026-11-24T03:00:01.000Z']) {
    await expect(runAct(context({ faktorKeduaPada: given }), sign, { slug: 'basi' })).rejects.toMatchObject({
      kode: 'FAKTOR_KEDUA',
    })
  }
  expect(await kept('basi')).toBe(0)
})

test('another unit does not exist, except for a role of the whole pemda', async () => {
  await expect(runAct(context(), write, { slug: 'lain', unitId: 11 })).rejects.toMatchObject({
    kode: 'TIDAK_ADA',
  })
  const ppkd = { ...bendahara, peran: 'ppkd' }
  await runAct(context({ aktif: ppkd }), { ...write, roles: ['ppkd'] }, { slug: 'lain', unitId: 11 })
  expect(await kept('lain')).toBe(1)
})

test('a repeat gets the stored answer; another body, act or person does not', async () => {
  const input = { slug: 'sekali', perintah: perintah(2) }
  const first = await runAct(context(), write, input)
  const before = await trail()
  expect(await runAct(context(), write, input)).toEqual(first)
  expect(runs).toBe(1)
  expect(await trail()).toEqual(before)
  await expect(runAct(context(), write, { ...input, slug: 'dua-kali' })).rejects.toMatchObject({
    kode: 'ISI_LAIN',
  })
  await expect(runAct(context(), { ...write, name: 'uji.lain' }, input)).rejects.toMatchObject({
    kode: 'ISI_LAIN',
  })
  await expect(runAct(context({ penggunaId: 9 }), write, input)).rejects.toMatchObject({ kode: 'ISI_LAIN' })
})

test('eight at once with one command id do it once and all hear the same', async () => {
  const input = { slug: 'serentak', perintah: perintah(3) }
  const answers = await Promise.all(Array.from({ length: 8 }, () => runAct(context(), write, input)))
  expect(new Set(answers.map((answer) => answer.slug))).toEqual(new Set(['serentak']))
  expect(runs).toBe(1)
  expect(await kept('serentak')).toBe(1)
})

test('a refused command id may be used again, since nothing was stored', async () => {
  const input = { slug: 'perbaiki', perintah: perintah(4) }
  await expect(runAct(context(), write, { ...input, unitId: 11 })).rejects.toMatchObject({
    kode: 'TIDAK_ADA',
  })
  await runAct(context(), write, input)
  expect(await kept('perbaiki')).toBe(1)
})

test('a deadlock is tried again, at most five times', async () => {
  deadlocks = 4
  await runAct(context(), write, { slug: 'buntu' })
  expect(runs).toBe(5)
  deadlocks = 5
  await expect(runAct(context(), write, { slug: 'buntu-terus' })).rejects.toMatchObject({ kode: 'SIBUK' })
  expect(await kept('buntu-terus')).toBe(0)
})

test('a double is a refusal without the raw text of the database', async () => {
  await runAct(context(), write, { slug: 'kembar' })
  expect(await kept('kembar')).toBe(1)
  await expect(runAct(context(), write, { slug: 'kembar' })).rejects.toMatchObject({
    kode: 'BENTROK',
    pesan: expect.not.stringMatching(/duplicate|constraint|pemda_/),
  })
})

test('an error swallowed inside is no success, and a read cannot write', async () => {
  const swallow: Act<Input, null> = {
    ...write,
    async run(env) {
      await sql`select 1 / 0`.execute(env.tx).catch(() => undefined)
      return null
    },
  }
  await expect(runAct(context(), swallow, { slug: 'x' })).rejects.toThrow()
  await expect(runAct(context(), { ...write, kind: 'read' }, { slug: 'baca' })).rejects.toThrow()
  expect(await kept('baca')).toBe(0)
})

test('command ids and the trail can be neither changed nor removed, not even by the owner', async () => {
  for (const table of ['jejak_audit', 'perintah']) {
    for (const change of [`update daerah.${table} set tindakan = 'x'`, `delete from daerah.${table}`])
      await expect(inTenant(db.owner, { pemdaId: 1 }, (tx) => sql.raw(change).execute(tx))).rejects.toThrow(
        'append-only',
      )
  }
})

test('without its tenant the trail of a pemda is empty', async () => {
  expect((await sql`select 1 from daerah.jejak_audit`.execute(db.app)).rows).toEqual([])
  expect((await sql`select 1 from daerah.perintah`.execute(db.app)).rows).toEqual([])
})
