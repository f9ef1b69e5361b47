import { pipeline } from 'node:stream/promises'
import { invariant } from '@benang/values/invariant'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { columnTypes, type Tx } from '../connection.ts'
import type { DB } from '../generated/tables.ts'
import { type Migration, migrateWithin } from '../schema/migrate.ts'

/** One transaction on a connection of its own, with COPY beside queries: what backup and restore need and a pool cannot give. */
export type DirectTx = {
  tx: Tx
  copyOut(statement: string): AsyncIterable<Buffer>
  /** Answers how many rows the server took. */
  copyIn(statement: string, rows: AsyncIterable<Buffer>): Promise<number>
  migrate(migrations: readonly Migration[]): Promise<void>
}

export type DirectOptions = {
  url: string
  /** `owner` reads under row-level security like everybody; `login` is the role of the URL, which may migrate. */
  role: 'owner' | 'login'
  mode: 'snapshot' | 'write'
}

/** Settings that decide how COPY writes values: fixed, so a backup reads the same on any server. */
const textForm =
  '-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=postgres -c bytea_output=hex -c extra_float_digits=3'

/**
 * Runs `work` in one transaction: `snapshot` is REPEATABLE READ and read only (one moment across all tables, nobody
 * waits for it), `write` an ordinary one. A lost connection fails the call; it never ends the process.
 */
export async function inDirect<T>(
  options: DirectOptions,
  work: (direct: DirectTx) => Promise<T>,
): Promise<T> {
  const pool = openOne(options)
  const clients: pg.PoolClient[] = []
  pool.on('connect', (client) => {
    clients.push(client)
    client.on('error', ignored)
  })
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  try {
    const start = db.transaction()
    const isolated =
      options.mode === 'snapshot'
        ? start.setIsolationLevel('repeatable read').setAccessMode('read only')
        : start
    return await isolated.execute((tx) => {
      const [client] = clients
      invariant(
        client !== undefined && clients.length === 1,
        'a direct transaction has exactly one connection',
      )
      return work({ tx, ...copying(client) })
    })
  } finally {
    await db.destroy()
  }
}

function openOne({ url, role, mode }: DirectOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    types: columnTypes,
    options: `${textForm}${role === 'owner' ? ' -c role=benang_owner' : ''} -c statement_timeout=0`,
    application_name: `benang ${mode === 'snapshot' ? 'cadangkan' : 'pulihkan'}`,
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', ignored)
  return pool
}

/** The query in flight rejects by itself; a listener only keeps the event from ending the process. */
function ignored(): void {}

function copying(client: pg.PoolClient): Omit<DirectTx, 'tx'> {
  return {
    copyOut: (statement) => client.query(copyTo(statement)),
    copyIn: async (statement, rows) => {
      const into = client.query(copyFrom(statement))
      await pipeline(rows, into)
      return into.rowCount
    },
    migrate: (migrations) => migrateWithin(client, migrations),
  }
}
