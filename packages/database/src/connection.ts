import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { DB } from './generated/tables.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

/** One pool per database role; `owner` migrates and backs up, nothing else uses it. */
export type Database = {
  app: Db
  lintas: Db
  publik: Db
  owner: Db
  /** Clients in use, idle, and requests that wait for one, per role. */
  pools(): readonly PoolUsage[]
  close: () => Promise<void>
}
export type PoolUsage = { peran: Role; dipakai: number; bebas: number; menunggu: number }

type Role = 'app' | 'lintas' | 'publik' | 'owner'
export type ConnectOptions = {
  url: string
  /** Told of errors of idle clients; without a listener they would end the process. */
  onError: (error: Error) => void
  max?: number
  /** Sees every new connection; fault tests put their kill points there. */
  onConnect?: (client: pg.PoolClient) => void
}

const text = (value: string) => value
const textArrayOid: number = 1009
const textArray: (value: string) => (string | null)[] = pg.types.getTypeParser(textArrayOid)
/** Parsers of column values, shared by every connection of ours. */
export const columnTypes = {
  // date, timestamp and numeric stay text; int8 becomes bigint: nothing of ours may pass through a float or a zone.
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === 1082 || oid === 1114 || oid === 1700) return text
    if (oid === 1182 || oid === 1115 || oid === 1231) return textArray
    if (oid === 20) return BigInt
    if (oid === 1016)
      return (value: string) => textArray(value).map((one) => (one === null ? null : BigInt(one)))
    return pg.types.getTypeParser(oid, format)
  },
}

/** Opens the four pools; nothing is connected until first use. */
export function connect({ url, onError, max = 12, onConnect }: ConnectOptions): Database {
  const pools = { app: max, lintas: 2, publik: 6, owner: 2 }
  const opened = new Map<Role, pg.Pool>()
  const open = (role: Role) => {
    const pool = openPool({ url, onError, max: pools[role], role })
    if (onConnect !== undefined) pool.on('connect', onConnect)
    opened.set(role, pool)
    return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  }
  const database = { app: open('app'), lintas: open('lintas'), publik: open('publik'), owner: open('owner') }
  return {
    ...database,
    pools: () => [...opened].map(([peran, pool]) => usageOf(peran, pool)),
    close: async () => {
      await Promise.all(Object.values(database).map((db) => db.destroy()))
    },
  }
}

function openPool({
  url,
  onError,
  max,
  role,
}: Required<Omit<ConnectOptions, 'onConnect'>> & { role: Role }): pg.Pool {
  const limits =
    role === 'owner'
      ? ''
      : ' -c statement_timeout=15000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000'
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: columnTypes,
    options: `-c role=benang_${role} -c TimeZone=UTC${limits}`,
    application_name: `benang ${role}`,
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

function usageOf(peran: Role, pool: pg.Pool): PoolUsage {
  return {
    peran,
    dipakai: pool.totalCount - pool.idleCount,
    bebas: pool.idleCount,
    menunggu: pool.waitingCount,
  }
}

/**
 * Runs `work` in one transaction of one pemda. Resolves only when the server says COMMIT: after a swallowed error inside
 * it answers COMMIT with ROLLBACK and no error, which the driver turns into one (a test holds it to that). No statement
 * stands between the last one of `work`, which may hold a book, and the commit.
 */
export async function inTenant<T>(
  db: Db,
  tenant: { pemdaId: number; penggunaId?: number },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.pemda', ${String(tenant.pemdaId)}, true),
                     set_config('app.pengguna', ${String(tenant.penggunaId ?? '')}, true)`.execute(tx)
    return work(tx)
  })
}

/** Runs `work` and takes back whatever it wrote: a rehearsal inside a transaction that goes on. */
export async function rehearse<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint latihan`.execute(tx)
  try {
    return await work()
  } finally {
    await sql`rollback to savepoint latihan`.execute(tx)
  }
}
