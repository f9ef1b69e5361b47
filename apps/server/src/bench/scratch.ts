import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Database } from '@benang/database/connection'
import { ensureDatabase, withClient } from '@benang/database/schema/admin'
import { migrate } from '@benang/database/schema/migrate'
import { startPostgres } from '../postgres/start-postgres.ts'

/** A database of the run: four pools, and the superuser's address for tampering. */
export type ScratchDb = { db: Database; url: string }
/** An embedded PostgreSQL with fsync on in a folder of its own, gone at the end. */
export type Scratch = { open(name: string): Promise<ScratchDb>; postgres: string; end(): Promise<void> }

/** Statistics and a checkpoint, as a server that ran for a while has them: a fresh load must not pay its debts during a timing. */
export async function settle({ url }: ScratchDb): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  })
}

const pemda = [1, 2, 3, 4, 5, 6, 7, 8]

export async function startScratch(root: string): Promise<Scratch> {
  const dataDir = await mkdtemp(join(tmpdir(), 'benang-bench-'))
  const server = await startPostgres({ dataDir })
  const opened: Database[] = []
  return {
    postgres: await versionOf(server.url),
    open: async (name) => {
      const url = await ensureDatabase(server.url, name)
      await migrate({ url, folder: join(root, 'migrations') })
      await withClient(url, (client) =>
        client.query(
          `insert into sistem.pemda (pemda_id, kode, slug, nama, jenis) select n, '99.' || n, 'uji-' || n, 'Uji ' || n, 'kota' from unnest($1::int[]) n`,
          [pemda],
        ),
      )
      const db = connect({ url, onError: () => undefined })
      opened.push(db)
      return { db, url }
    },
    end: async () => {
      await Promise.all(opened.map((db) => db.close()))
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function versionOf(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? ''
  })
}
