import { randomBytes } from 'node:crypto'
import { cloneDatabase, dropDatabase, withClient } from '@benang/database/schema/admin'
import { inject } from 'vitest'

/** A migrated database of its own; `sql` acts as superuser (one statement or several), `drop` removes it. */
export type ScratchDatabase = {
  url: string
  /** Number of the last migration in it. */
  skema: number
  sql(text: string): Promise<Record<string, unknown>[]>
  drop(): Promise<void>
}

/** Clones the migrated template; unlike `testDatabase` it may be made inside a test and its address may be changed. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = inject('postgresUrl')
  const name = `benang_uji_${randomBytes(6).toString('hex')}`
  const url = await cloneDatabase(server, { from: inject('templateName'), to: name })
  const sql = (text: string) => withClient(url, async (client) => (await client.query(text)).rows)
  const [last] = await sql('select max(nomor) as nomor from migrasi.terpasang')
  return { url, skema: Number(last?.['nomor']), sql, drop: () => dropDatabase(server, name) }
}
