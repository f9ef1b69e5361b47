import { inTenant } from '@benang/database/connection'
import { sql } from '@benang/database/testing/sql'
import { testDatabase } from '@benang/database/testing/test-database'
import { expect, test } from 'vitest'
import { newKota } from '../testing/new-account.ts'

const { db } = await testDatabase()
const kota = await newKota(db, 2)
const lain = await newKota(db, 3)
for (const pemda of [kota, lain]) {
  await pemda.account('siapa', {})
  await pemda.enter('siapa')
}
const tables = [
  'rujukan.organisasi',
  'rujukan.pejabat',
  'rujukan.penugasan',
  'rujukan.catatan',
  'rujukan.kepala',
  'rujukan.pejabat_kini',
  'rujukan.penugasan_kini',
  'rujukan.organisasi_kini',
  'sistem.pengguna',
  'sistem.sesi',
]
const count = async (table: string, where: string, pemdaId?: number) => {
  const query = sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)} where ${sql.raw(where)}`
  const { rows } =
    pemdaId === undefined
      ? await query.execute(db.app)
      : await inTenant(db.app, { pemdaId }, (tx) => query.execute(tx))
  return Number(rows[0]?.n)
}

test.each(tables)('%s: own rows only, and none without a tenant', async (table) => {
  expect(await count(table, 'pemda_id = 2', 2)).toBeGreaterThan(0)
  expect(await count(table, 'pemda_id = 3', 2)).toBe(0)
  expect(await count(table, 'pemda_id <> 0')).toBe(0)
})

test.each([
  ["update sistem.pengguna set aktif = false, alasan_nonaktif = 'x' where pemda_id = 3"],
  ['update sistem.sesi set penugasan_id = 1 where pemda_id = 3'],
  ['delete from sistem.sesi where pemda_id = 3'],
])('%s reaches nothing', async (statement) => {
  const { numAffectedRows } = await inTenant(db.app, { pemdaId: 2 }, (tx) => sql.raw(statement).execute(tx))
  expect(numAffectedRows).toBe(0n)
})

test.each([
  ["insert into sistem.pengguna (pemda_id, pejabat_id, nama_pengguna) values (3, 1, 'penyusup')"],
  ["insert into rujukan.pejabat (pemda_id, nama) values (3, 'Penyusup')"],
  [
    "insert into sistem.sesi (pemda_id, pengguna_id, sidik, dibuat, terakhir) values (3, 1, sha256('x'), now(), now())",
  ],
])('%s is refused', async (statement) => {
  await expect(inTenant(db.app, { pemdaId: 2 }, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
    /row-level security|PEMDA_LAIN/,
  )
})

test('a token of one pemda read under another name opens nothing', async () => {
  const { token } = await kota.enter('siapa')
  expect(await kota.sessionOf(token)).toBeDefined()
  expect(await kota.sessionOf(`3${token.slice(1)}`)).toBeUndefined()
  for (const odd of [
    '',
    '.',
    '2.',
    '2.x',
    token.slice(0, -1),
    `${token}A`,
    `02${token.slice(1)}`,
    `-${token}`,
  ])
    expect({ odd, session: await kota.sessionOf(odd) }).toEqual({ odd, session: undefined })
})

test('the roles that face the public read no account and no session', async () => {
  for (const pool of [db.lintas, db.publik])
    for (const table of ['sistem.pengguna', 'sistem.sesi', 'sistem.tautan_awal', 'rujukan.pejabat'])
      await expect(sql`select 1 from ${sql.table(table)}`.execute(pool)).rejects.toThrow('permission denied')
})
