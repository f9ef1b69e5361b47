import { randomUUID } from 'node:crypto'
import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { logIn } from '../sistem/log-in.ts'
import { startSystem } from '../sistem/start-system.ts'
import { useTautanAwal } from '../sistem/use-tautan-awal.ts'
import { newKota, sandiUji } from '../testing/new-account.ts'
import { assignPeran } from './assign-peran.ts'
import { createPemda } from './create-pemda.ts'
import { createPengguna } from './create-pengguna.ts'
import { createTautan } from './create-tautan.ts'
import { disablePengguna, enablePengguna } from './disable-pengguna.ts'
import { endTugas } from './end-tugas.ts'
import { readPengguna } from './list-pengguna.ts'
import { openFirstAdmin } from './open-first-admin.ts'

const { db } = await testDatabase()
const kota = await newKota(db, 2)
const lain = await newKota(db, 3)
await kota.account('kepala', { peran: 'admin' })
await lain.account('kepala', { peran: 'admin' })
const admin = await startSystem(kota.context(), 'uji2')
const adminLain = await startSystem(lain.context(), 'uji3')
const perintah = () => randomUUID()
const sandi = 'payung hijau terbang pelan'
const token = (tautan: string) => tautan.replace('/app/awal/', '')
const open = (tautan: string, kata: string, change: Partial<Context> = {}) =>
  useTautanAwal.enter(kota.context(change), { tautan: token(tautan), sandi: kata })
const tugas = {
  unitId: 1,
  sifat: 'definitif',
  batasNilai: null,
  sejak: '2026-01-01',
  sampai: null,
  dasar: 'SK 1/2026',
} as const

test('a new account has no password until its link is used, once', async () => {
  const input = { nama: 'Dewi Anjani', nip: '987100000000000077', namaMasuk: 'dewi', perintah: perintah() }
  const made = await createPengguna.enter(admin, input)
  await expect(logIn.enter(kota.context(), { namaMasuk: 'dewi@uji2', sandi })).rejects.toMatchObject({
    kode: 'BELUM_MASUK',
  })
  await expect(open(made.tautan, 'dewianjani12')).rejects.toMatchObject({ kode: 'ISIAN' })
  await expect(open(made.tautan, '987100000000000077')).rejects.toMatchObject({ kode: 'ISIAN' })
  const first = await open(made.tautan, sandi)
  expect(first.perluFaktorKedua).toBe(false)
  expect(await kota.sessionOf(first.token)).toMatchObject({ nama: 'Dewi Anjani' })
  await expect(open(made.tautan, sandi)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
})

test('a repeated command makes one account and gives the same link; the database holds neither link nor token', async () => {
  const input = { nama: 'Bayu Segara', nip: '', namaMasuk: 'bayu', perintah: perintah() }
  const [one, two] = [await createPengguna.enter(admin, input), await createPengguna.enter(admin, input)]
  expect(two).toEqual(one)
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{
      isi: string
    }>`select hasil::text as isi from daerah.perintah union all select to_jsonb(t)::text from sistem.tautan_awal t`.execute(
      tx,
    ),
  )
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.map(({ isi }) => isi).join()).not.toContain(token(one.tautan).slice(2))
})

test('a link ends after 30 minutes and when a newer one is made, and never opens another pemda', async () => {
  const { penggunaId } = await kota.account('lupa', {})
  const kini = '2026-11-24T01:00:00.000Z'
  const old = await createTautan.enter({ ...admin, kini }, { penggunaId, perintah: perintah() })
  const fresh = await createTautan.enter({ ...admin, kini }, { penggunaId, perintah: perintah() })
  const at = (minutes: number) => ({ kini: new Date(Date.parse(kini) + minutes * 60_000).toISOString() })
  await expect(open(old.tautan, sandi, at(1))).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  await expect(open(fresh.tautan.replace('awal/2', 'awal/3'), sandi, at(1))).rejects.toMatchObject({
    kode: 'TIDAK_ADA',
  })
  await expect(open(fresh.tautan, sandi, at(31))).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  expect((await open(fresh.tautan, sandi, at(29))).token).toMatch(/^2\./)
})

test('two browsers with the same link: one gets in', async () => {
  const { penggunaId } = await kota.account('rebut', {})
  const { tautan } = await createTautan.enter(admin, { penggunaId, perintah: perintah() })
  const results = await Promise.allSettled([open(tautan, sandi), open(tautan, sandi)])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a closed account loses its sessions at once and comes back only by an administrator', async () => {
  const { penggunaId } = await kota.account('pindah', {})
  const { token: held } = await kota.enter('pindah')
  await runAct(admin, disablePengguna, { penggunaId, alasan: 'Pindah tugas', perintah: perintah() })
  expect(await kota.sessionOf(held)).toBeUndefined()
  await expect(kota.enter('pindah')).rejects.toMatchObject({ kode: 'BELUM_MASUK' })
  await expect(createTautan.enter(admin, { penggunaId, perintah: perintah() })).rejects.toMatchObject({
    kode: 'ATURAN',
  })
  await runAct(admin, enablePengguna, { penggunaId, perintah: perintah() })
  expect(await kota.sessionOf(held)).toBeUndefined()
  await kota.enter('pindah')
})

test('another role ends the sessions; the next log-in has it', async () => {
  const { penggunaId } = await kota.account('naik', {})
  const { token: held } = await kota.enter('naik')
  await runAct(admin, assignPeran, { ...tugas, penggunaId, peran: 'pa', perintah: perintah() })
  expect(await kota.sessionOf(held)).toBeUndefined()
  const { context } = await kota.enter('naik')
  expect(context.session?.penugasan.map(({ peran }) => peran)).toEqual(['pptk', 'pa'])
  const pa = context.session?.penugasan[1]?.penugasanId ?? 0
  await runAct(admin, endTugas, { penugasanId: pa, sampai: '2026-11-23', perintah: perintah() })
  expect((await kota.enter('naik')).context.session?.penugasan.map(({ peran }) => peran)).toEqual(['pptk'])
})

test('PPK-SKPD who is bendahara is refused in words, with the article', async () => {
  const { penggunaId } = await kota.account('ppk', { peran: 'ppk-skpd' })
  const attempt = runAct(admin, assignPeran, {
    ...tugas,
    penggunaId,
    peran: 'bendahara-pengeluaran',
    perintah: perintah(),
  })
  await expect(attempt).rejects.toMatchObject({
    kode: 'ATURAN',
    detail: { pelanggaran: [{ aturan: 'PP-12-2019:P14.3', lokasi: 'peran' }] },
  })
})

test('the head of the finance agency is PA and PPKD, marked as lawful', async () => {
  const { penggunaId, pejabatId } = await kota.account('kepala.bpkad', { peran: 'ppkd' })
  await runAct(admin, assignPeran, { ...tugas, penggunaId, peran: 'pa', perintah: perintah() })
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql`select peran, rangkap_sah from rujukan.penugasan_kini where pejabat_id = ${pejabatId} order by penugasan_id`.execute(
      tx,
    ),
  )
  expect(rows).toEqual([
    { peran: 'ppkd', rangkap_sah: null },
    { peran: 'pa', rangkap_sah: 'kepala-skpkd' },
  ])
})

test('accounts of another pemda do not exist', async () => {
  const { penggunaId } = await kota.account('rahasia', {})
  for (const attempt of [
    () => runAct(adminLain, disablePengguna, { penggunaId, alasan: 'mencoba', perintah: perintah() }),
    () => createTautan.enter(adminLain, { penggunaId, perintah: perintah() }),
    () => runAct(adminLain, assignPeran, { ...tugas, penggunaId, peran: 'pa', perintah: perintah() }),
  ])
    await expect(attempt()).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  expect((await runAct(adminLain, readPengguna, {})).map(({ namaPengguna }) => namaPengguna)).toEqual([
    'kepala',
  ])
})

test('the last administrator cannot be closed or ended', async () => {
  const { penggunaId, penugasan } = (await runAct(adminLain, readPengguna, {}))[0] ?? {
    penggunaId: 0,
    penugasan: [],
  }
  await expect(
    runAct(adminLain, disablePengguna, { penggunaId, alasan: 'terakhir', perintah: perintah() }),
  ).rejects.toMatchObject({ kode: 'ATURAN' })
  const penugasanId = penugasan[0]?.penugasanId ?? 0
  await expect(
    runAct(adminLain, endTugas, { penugasanId, sampai: '2026-11-24', perintah: perintah() }),
  ).rejects.toMatchObject({ kode: 'ATURAN' })
})

test('a fresh installation hands its first administrator a link, and stops when there is one', async () => {
  const context = kota.context()
  await createPemda(context, {
    kode: '96.01',
    slug: 'kabupaten-baru',
    akhiran: 'baru',
    nama: 'Kabupaten Baru',
    jenis: 'kabupaten',
  })
  const [first] = await openFirstAdmin(context)
  const [again] = await openFirstAdmin(context)
  expect(again).toMatchObject({ pemdaNama: 'Kabupaten Baru', namaMasuk: 'admin@baru' })
  await expect(open(first?.tautan ?? '', sandi)).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  const session = await kota.sessionOf((await open(again?.tautan ?? '', sandi)).token)
  expect(session?.aktif).toMatchObject({ peran: 'admin', unitNama: 'Pemerintah Kabupaten Baru' })
  expect(await openFirstAdmin(context)).toEqual([])
  expect(sandiUji).not.toBe(sandi)
})
