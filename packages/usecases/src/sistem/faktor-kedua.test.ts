import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { Secret } from 'otpauth'
import { beforeAll, expect, test } from 'vitest'
import { type Act, runAct } from '../act.ts'
import type { Context } from '../context.ts'
import { Refused } from '../refused.ts'
import { newKota, sandiUji } from '../testing/new-account.ts'
import { confirmFaktorKedua } from './confirm-faktor-kedua.ts'
import { activateTotpAct, startTotp } from './enrol-totp.ts'
import { logIn } from './log-in.ts'
import { readKodeDemo } from './read-kode-demo.ts'
import { kodeAt, openRahasia, sealRahasia } from './totp.ts'

const { db } = await testDatabase()
const kota = await newKota(db, 2)
const t0 = Date.parse('2026-11-24T01:00:00.000Z')
const at = (seconds: number): Partial<Context> => ({ kini: new Date(t0 + seconds * 1000).toISOString() })
const sign: Act<Record<never, never>, string> = {
  name: 'uji.tandaTangan',
  kind: 'write',
  roles: ['bendahara-pengeluaran'],
  secondFactor: 'fresh',
  run: async () => 'tertanda',
}

/** Logs in and enrols at second 0; answers the secret, the recovery codes and the raised session. */
async function enrol(masuk: string) {
  const { context } = await kota.enter(masuk, { ...at(0), alamat: masuk })
  const { rahasia, uri } = await runAct(context, startTotp, {})
  const bytes = Secret.fromBase32(rahasia).bytes
  const kode = kodeAt(bytes, new Date(t0))
  const { kodePemulihan, token } = await activateTotpAct.enter(context, { kode })
  return { bytes, uri, kodePemulihan, token, enrolCode: kode }
}

/** A second log-in at a later second, with the password only. */
async function enterAgain(masuk: string, seconds: number) {
  return kota.enter(masuk, { ...at(seconds), alamat: `${masuk} lagi` })
}

beforeAll(async () => {
  for (const masuk of ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh'])
    await kota.account(masuk, { peran: 'bendahara-pengeluaran' })
})

test('a treasurer without second factor may do nothing until it is enrolled', async () => {
  const { context } = await kota.enter('satu', { ...at(0), alamat: 'satu' })
  await expect(runAct(context, sign, {})).rejects.toMatchObject({ kode: 'FAKTOR_KEDUA' })
  const { uri, token, kodePemulihan } = await enrol('satu')
  expect(uri).toContain('otpauth://totp/Benang%20Kota%20Uji%202:satu%40uji2?')
  expect(kodePemulihan).toHaveLength(10)
  const session = await kota.sessionOf(token, at(1).kini)
  expect(session).toMatchObject({ tingkat: 'penuh', punyaFaktorKedua: true })
  expect(await runAct({ ...context, ...at(1), ...(session && { session }) }, sign, {})).toBe('tertanda')
})

test('enrolment ends the sessions of the account that knew only the password', async () => {
  const before = await kota.enter('dua', { ...at(0), alamat: 'x' })
  await enrol('dua')
  expect(await kota.sessionOf(before.token, at(1).kini)).toBeUndefined()
})

test('the second log-in asks for the code, changes the token, and a code counts once', async () => {
  const { bytes, enrolCode } = await enrol('tiga')
  const { context, token } = await enterAgain('tiga', 60)
  expect(context.session?.tingkat).toBe('sandi')
  await expect(runAct(context, sign, {})).rejects.toMatchObject({ kode: 'FAKTOR_KEDUA' })
  await expect(confirmFaktorKedua.enter(context, { kode: enrolCode })).rejects.toMatchObject({
    kode: 'FAKTOR_KEDUA',
  })
  const kode = kodeAt(bytes, new Date(t0 + 60_000))
  const raised = await confirmFaktorKedua.enter(context, { kode })
  expect(await kota.sessionOf(token, at(61).kini)).toBeUndefined()
  const session = await kota.sessionOf(raised.token ?? '', at(61).kini)
  expect(session?.tingkat).toBe('penuh')
  const full = { ...context, ...(session && { session }) }
  await expect(confirmFaktorKedua.enter({ ...full, ...at(62) }, { kode })).rejects.toMatchObject({
    kode: 'FAKTOR_KEDUA',
  })
  const step = await confirmFaktorKedua.enter(
    { ...full, ...at(95) },
    { kode: kodeAt(bytes, new Date(t0 + 90_000)) },
  )
  expect(step.token, 'a step-up keeps the token: requests on their way stay valid').toBeNull()
})

test.each([
  ['one step early', -30, true],
  ['one step late', 30, true],
  ['two steps early', -60, false],
  ['two steps late', 60, false],
])('a code %s', async (_, offset, accepted) => {
  const masuk = `langkah${offset}`.replace('-', 'm')
  await kota.account(masuk, { peran: 'bendahara-pengeluaran' })
  const { bytes } = await enrol(masuk)
  const { context } = await enterAgain(masuk, 300)
  const attempt = confirmFaktorKedua.enter(context, {
    kode: kodeAt(bytes, new Date(t0 + (300 + offset) * 1000)),
  })
  const outcome = await attempt.then(
    ({ token }) => token !== null,
    (error: unknown) => error instanceof Refused && error.kode !== 'FAKTOR_KEDUA',
  )
  expect(outcome).toBe(accepted)
})

test('two uses of one code at the same moment: one wins', async () => {
  const { bytes } = await enrol('empat')
  const { context } = await enterAgain('empat', 60)
  const kode = kodeAt(bytes, new Date(t0 + 60_000))
  const results = await Promise.allSettled([1, 2, 3].map(() => confirmFaktorKedua.enter(context, { kode })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a recovery code stands in once; the table holds no code', async () => {
  const { kodePemulihan } = await enrol('lima')
  const [kode = ''] = kodePemulihan
  const { context } = await enterAgain('lima', 60)
  expect((await confirmFaktorKedua.enter(context, { kode: kode.toLowerCase() })).token).not.toBeNull()
  const again = await enterAgain('lima', 90)
  await expect(confirmFaktorKedua.enter(again.context, { kode })).rejects.toMatchObject({
    kode: 'FAKTOR_KEDUA',
  })
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{ isi: string }>`select to_jsonb(k)::text as isi from sistem.kode_pemulihan k`.execute(tx),
  )
  expect(rows.map(({ isi }) => isi).join()).not.toContain(kode)
})

test('guessing codes is slowed for the account, wherever it comes from', async () => {
  await enrol('enam')
  const { context } = await enterAgain('enam', 60)
  const answers = []
  for (let n = 0; n < 8; n += 1)
    answers.push(
      await confirmFaktorKedua
        .enter({ ...context, alamat: `ip${n}` }, { kode: `00000${n}` })
        .catch((e: unknown) => e),
    )
  expect(answers.at(-1)).toMatchObject({ kode: 'TUNGGU' })
})

test('another device needs the old one first', async () => {
  await enrol('tujuh')
  const { context } = await enterAgain('tujuh', 60)
  await expect(runAct(context, startTotp, {})).rejects.toMatchObject({ kode: 'FAKTOR_KEDUA' })
})

test('the secret is sealed: only with the server key, only for its account, unaltered', async () => {
  const { rows } = await inTenant(db.app, { pemdaId: 2 }, (tx) =>
    sql<{
      id: number
      rahasia: Buffer
    }>`select pengguna_id as id, totp_rahasia as rahasia from sistem.pengguna
      where totp_rahasia is not null limit 1`.execute(tx),
  )
  const { id = 0, rahasia = Buffer.alloc(0) } = rows[0] ?? {}
  const kunci = new Uint8Array(32).fill(9)
  const owner = { pemdaId: 2, penggunaId: id }
  expect(openRahasia(kunci, owner, rahasia)).toHaveLength(20)
  expect(() => openRahasia(new Uint8Array(32).fill(8), owner, rahasia)).toThrow()
  expect(() => openRahasia(kunci, { ...owner, penggunaId: id + 1 }, rahasia)).toThrow()
  expect(() => openRahasia(kunci, owner, Buffer.concat([rahasia, Buffer.of(0)]))).toThrow()
  expect(
    sealRahasia(kunci, owner, Buffer.alloc(20)).equals(sealRahasia(kunci, owner, Buffer.alloc(20))),
  ).toBe(false)
})

test('with another server key the refusal says what happened and what to do', async () => {
  const { bytes } = await enrol('satu').catch(() => ({ bytes: new Uint8Array(20) }))
  const { context } = await enterAgain('satu', 600)
  const moved = { ...context, kunciServer: new Uint8Array(32).fill(1) }
  await expect(confirmFaktorKedua.enter(moved, { kode: kodeAt(bytes, new Date(t0)) })).rejects.toMatchObject({
    pesan: expect.stringContaining('Kunci server berubah'),
  })
})

test('the demo code is told for an example pemda in demo mode only', async () => {
  const { context } = await enterAgain('dua', 60)
  for (const mode of ['demo', 'produksi'] as const)
    await expect(runAct({ ...context, mode }, readKodeDemo, {})).rejects.toMatchObject({
      kode: 'TIDAK_BERWENANG',
    })
})

test('an example pemda opens in demo mode only', async () => {
  const contoh = await newKota(db, 9, 'contoh9')
  await contoh.account('siapa', {})
  await sql`update sistem.pemda set contoh = true where pemda_id = 9`.execute(db.owner)
  const input = { namaMasuk: 'siapa@contoh9', sandi: sandiUji }
  await expect(logIn.enter(contoh.context(), input)).rejects.toMatchObject({ kode: 'TIDAK_BERWENANG' })
  expect((await logIn.enter(contoh.context({ mode: 'demo' }), input)).perluFaktorKedua).toBe(false)
})
