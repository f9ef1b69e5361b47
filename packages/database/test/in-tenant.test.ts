import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inTenant } from '../src/connection.ts'
import { testDatabase } from '../src/testing/test-database.ts'

const { db } = await testDatabase()

test('an error swallowed as the last thing of a transaction is no success', async () => {
  const swallowed = inTenant(db.app, { pemdaId: 1 }, async (tx) => {
    await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    return 'jadi'
  })
  await expect(swallowed).rejects.toThrow('rolled back instead of committed')
})

test('the tenant ends with its transaction, also on the same connection', async () => {
  const seen = (tx: Parameters<Parameters<typeof inTenant>[2]>[0]) =>
    sql<{ pemda: number | null }>`select sistem.pemda_kini() as pemda`.execute(tx)
  expect((await inTenant(db.app, { pemdaId: 7 }, seen)).rows).toEqual([{ pemda: 7 }])
  const after = await db.app.transaction().execute(seen)
  expect(after.rows).toEqual([{ pemda: null }])
})
