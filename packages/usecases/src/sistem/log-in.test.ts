import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { inTenant } from '@benang/database/connection'
import { beforeAll, expect, test, vi } from 'vitest'
import { runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'
import { newKota, sandiUji } from '../testing/new-account.ts'
import { changeSandi } from './change-sandi.ts'
import { logIn } from './log-in.ts'
import { readSaya } from './read-saya.ts'
import { endSesiAct, logOut, readSesi, switchPeran } from './sesi.ts'

// What each password check asked of argon2: the same work, whether or not the name is known.
const work: unknown[] = vi.hoisted(() => [])
vi.mock('node:crypto', async (load) => {
  const crypto = await load<typeof import('node:crypto')>()
  const argon2: typeof crypto.argon2 = (algorithm, parameters, done) => {
    const { memory, passes, parallelism, tagLength } = parameters
    work.push({ algorithm, memory, passes, parallelism, tagLength })
    crypto.argon2(algorithm, parameters, done)
  }
  return { ...crypto, argon2 }
})

const { db } = await testDatabase()
const kota = await newKota(db, 2)
const lain = await newKota(db, 3)
const pagi = '2026-11-24T01:00:00.000Z'
const later = (minutes: number) => new Date(Date.parse(pagi) + minutes * 60_000).toISOString()
const fail = (namaMasuk: string, sandi: string, change: Partial<Context> = {}) =>
  logIn.enter(kota.context(change), { namaMasuk, sandi }).catch((error: unknown) => error)

beforeAll(async () => {
  await kota.account('pptk', { peran: 'pptk' }, { peran: 'pa' })
  await kota.account('tanpa.tugas')
  await lain.account('pptk', {})
})

test('name and password open a session under a role of today', async () => {
  const { context, token } = await kota.enter('pptk')
  expect(context.session).toMatchObject({
    nama: 'Orang pptk',
    pemdaId: 2,
    tingkat: 'sandi',
    punyaFaktorKedua: false,
    aktif: { peran: 'pptk', unitNama: 'Dinas PUPR' },
  })
  expect(token).toMatch(/^2\.[\w-]{43}$/)
  const saya = await runAct(context, readSaya, {})
  expect(saya).toMatchObject({ penugasan: [{ peran: 'pptk' }, { peran: 'pa' }], contoh: false, tahun: [] })
})

test('the same name in another pemda is another account', async () => {
  const here = await kota.enter('pptk')
  const there = await lain.enter('pptk')
  expect(there.context.session?.pemdaId).toBe(3)
  expect(await kota.sessionOf(there.token.replace(/^3/, '2'))).toBeUndefined()
  expect(await kota.sessionOf(here.token.replace(/^2/, '3'))).toBeUndefined()
})

test('the database keeps a hash of the token and of the password only', async () => {
  const { token } = await kota.enter('pptk')
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ isi: string }>`select to_jsonb(s)::text as isi from sistem.sesi s
      union all select to_jsonb(u)::text from sistem.pengguna u`.execute(tx),
  )
  const all = rows.map(({ isi }) => isi).join()
  expect(all).toContain('$argon2id$v=19$m=47104,t=1,p=1$')
  for (const secret of [
    token,
    token.slice(2),
    sandiUji,
    Buffer.from(token.slice(2), 'base64url').toString('hex'),
  ])
    expect(all).not.toContain(secret)
})

test('unknown name, unknown pemda, wrong password and closed account are told apart by nobody', async () => {
  const { penggunaId } = await kota.account('ditutup', {})
  await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql`update sistem.pengguna set aktif = false, alasan_nonaktif = 'uji' where pengguna_id = ${penggunaId}`.execute(
      tx,
    ),
  )
  const answers = await Promise.all([
    fail('pptk@uji2', 'salah-sekali-ini'),
    fail('tidak.ada@uji2', sandiUji),
    fail('pptk@tidak.ada', sandiUji),
    fail('ditutup@uji2', sandiUji),
    fail('pptk', sandiUji),
  ])
  for (const answer of answers)
    expect(answer).toMatchObject({
      kode: 'BELUM_MASUK',
      pesan: 'Nama masuk atau sandi salah. Periksa keduanya, lalu coba lagi.',
    })
})

test('an unknown name costs as much work as a wrong password', async () => {
  const costOf = async (name: string) => {
    work.length = 0
    await fail(name, 'salah-sekali-ini', { alamat: '198.51.100.1' })
    return [...work]
  }
  const known = await costOf('pptk@uji2')
  expect(known).toHaveLength(1)
  expect(await costOf('hantu@uji2')).toEqual(known)
})

test('tries are slowed per account and address, nobody is locked out elsewhere, and a right one forgets', async () => {
  const alamat = '203.0.113.9'
  const at = (seconds: number): Partial<Context> => ({
    alamat,
    kini: new Date(Date.parse(pagi) + seconds * 1000).toISOString(),
  })
  for (let n = 0; n < 5; n += 1)
    expect(await fail('pptk@uji2', 'salah-sekali-ini', at(n))).toMatchObject({ kode: 'BELUM_MASUK' })
  const slowed = { kode: 'TUNGGU', detail: { tungguDetik: 2 } }
  expect(await fail('pptk@uji2', sandiUji, at(4))).toMatchObject(slowed)
  await kota.enter('pptk', { alamat: '203.0.113.10', kini: pagi })
  expect(await fail('pptk@uji2', 'salah-sekali-ini', at(6))).toMatchObject({ kode: 'BELUM_MASUK' })
  expect(await fail('pptk@uji2', sandiUji, at(9))).toMatchObject({ kode: 'TUNGGU' })
  await kota.enter('pptk', at(10))
  await kota.enter('pptk', at(10))
})

test('many tries at once count one by one: the flood is not judged in parallel', async () => {
  const all = await Promise.all(
    Array.from({ length: 12 }, () => fail('pptk@uji2', 'salah-sekali-ini', { alamat: '203.0.113.77' })),
  )
  const judged = all.filter((error) => error instanceof Refused && error.kode === 'BELUM_MASUK')
  expect(judged.length).toBeLessThanOrEqual(5)
  expect(all.length - judged.length).toBeGreaterThanOrEqual(7)
})

test('a session ends after 30 idle minutes, at 12 hours, and by log-out', async () => {
  const { token, context } = await kota.enter('pptk', { kini: pagi, alamat: '198.51.100.200' })
  const alive = async (minutes: number) => (await kota.sessionOf(token, later(minutes))) !== undefined
  expect(await alive(29)).toBe(true)
  expect(await alive(58)).toBe(true)
  expect(await alive(89)).toBe(false)
  const long = await kota.enter('pptk', { kini: pagi, alamat: '198.51.100.200' })
  for (let minutes = 25; minutes < 720; minutes += 25) await kota.sessionOf(long.token, later(minutes))
  expect(await kota.sessionOf(long.token, later(719))).toBeDefined()
  expect(await kota.sessionOf(long.token, later(721))).toBeUndefined()
  const out = await kota.enter('pptk')
  await runAct(out.context, logOut, {})
  expect(await kota.sessionOf(out.token)).toBeUndefined()
  expect(context.session).toBeDefined()
})

test('the role chip changes the role without a log-in and is remembered by the next one', async () => {
  const { context, token } = await kota.enter('pptk')
  const pa = context.session?.penugasan.find(({ peran }) => peran === 'pa')
  await runAct(context, switchPeran, { penugasanId: pa?.penugasanId ?? 0 })
  expect((await kota.sessionOf(token))?.aktif?.peran).toBe('pa')
  expect((await kota.enter('pptk')).context.session?.aktif?.peran).toBe('pa')
  const theirs = await lain.enter('pptk')
  await expect(
    runAct(context, switchPeran, { penugasanId: (theirs.context.session?.aktif?.penugasanId ?? 0) + 1000 }),
  ).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
})

test('an account without a task gets in and may do nothing', async () => {
  const { context } = await kota.enter('tanpa.tugas')
  expect(context.session?.aktif).toBeNull()
  expect((await runAct(context, readSaya, {})).penugasan).toEqual([])
})

test('own sessions are listed and ended; those of others are not there', async () => {
  const first = await kota.enter('tanpa.tugas', { perangkat: 'Chrome di Android' })
  const second = await kota.enter('tanpa.tugas')
  const other = await kota.enter('pptk')
  const listed = await runAct(second.context, readSesi, {})
  expect(listed.filter(({ ini }) => ini)).toHaveLength(1)
  const phone = listed.find(({ perangkat }) => perangkat === 'Chrome di Android')
  await runAct(second.context, endSesiAct, { sesiId: phone?.sesiId ?? '' })
  expect(await kota.sessionOf(first.token)).toBeUndefined()
  await expect(
    runAct(second.context, endSesiAct, { sesiId: other.context.session?.sesiId ?? '' }),
  ).rejects.toMatchObject({ kode: 'TIDAK_ADA' })
  expect(await kota.sessionOf(other.token)).toBeDefined()
})

test('a new log-in in the same browser ends the session it had', async () => {
  const { context, token } = await kota.enter('pptk')
  await logIn.enter(context, { namaMasuk: 'pptk@uji2', sandi: sandiUji })
  expect(await kota.sessionOf(token)).toBeUndefined()
})

test('a new password needs the old one, must be strong, and ends the other sessions', async () => {
  await kota.account('ganti', {})
  const other = await kota.enter('ganti')
  const { context, token } = await kota.enter('ganti')
  await expect(
    changeSandi.enter(context, { lama: 'salah-sekali-ini', baru: 'sungai biru tua tenang' }),
  ).rejects.toMatchObject({ kode: 'ISIAN' })
  await expect(changeSandi.enter(context, { lama: sandiUji, baru: 'orangganti12' })).rejects.toMatchObject({
    kode: 'ISIAN',
  })
  await changeSandi.enter(context, { lama: sandiUji, baru: 'sungai biru tua tenang' })
  expect(await kota.sessionOf(token)).toBeDefined()
  expect(await kota.sessionOf(other.token)).toBeUndefined()
  expect(await fail('ganti@uji2', sandiUji)).toMatchObject({ kode: 'BELUM_MASUK' })
})

test('log-ins and refusals stand in the trail of the account', async () => {
  await kota.account('jejak', {})
  await fail('jejak@uji2', 'salah-sekali-ini')
  await kota.enter('jejak')
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql`select j.tindakan, j.hasil, j.alamat from daerah.jejak_audit j join sistem.pengguna u using (pemda_id, pengguna_id)
      where u.nama_pengguna = 'jejak' order by jejak_id`.execute(tx),
  )
  expect(rows).toEqual([
    { tindakan: 'sesi.masuk', hasil: 'ditolak', alamat: '192.0.2.1' },
    { tindakan: 'sesi.masuk', hasil: 'jadi', alamat: '192.0.2.1' },
  ])
})

test('a flood of log-ins is queued and turned away, and other requests go on', async () => {
  const { context } = await kota.enter('pptk', { alamat: '192.0.2.200' })
  let flooding = true
  const flood = Promise.all(
    Array.from({ length: 60 }, (_, n) => fail('pptk@uji2', 'salah-sekali-ini', { alamat: `198.18.0.${n}` })),
  ).finally(() => (flooding = false))
  let served = 0
  while (flooding) {
    await runAct(context, readSaya, {})
    served += 1
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const turnedAway = (await flood).filter((error) => error instanceof Refused && error.kode === 'TUNGGU')
  expect(turnedAway.length).toBeGreaterThanOrEqual(15)
  expect(served).toBeGreaterThan(10)
})
