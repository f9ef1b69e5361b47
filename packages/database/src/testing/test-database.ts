import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { connect, type Database } from '../connection.ts'
import { cloneDatabase, dropDatabase } from '../schema/admin.ts'

declare module 'vitest' {
  // Set by the global set-up: the superuser's address and the name of the migrated template.
  export interface ProvidedContext {
    postgresUrl: string
    templateName: string
  }
}

/** A migrated database of one test file. `adminUrl` is the superuser's: for tampering and for looking behind RLS. */
export type TestDatabase = { db: Database; adminUrl: string }

/**
 * Clones the template; call it at the top of a test file (`const { db } = await testDatabase()`).
 * The clone is dropped when the file ends.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl')
  const name = `benang_uji_${randomBytes(6).toString('hex')}`
  const adminUrl = await cloneDatabase(server, { from: inject('templateName'), to: name })
  const db = connect({ url: adminUrl, onError: () => undefined })
  afterAll(async () => {
    await db.close()
    await dropDatabase(server, name)
  })
  return { db, adminUrl }
}
