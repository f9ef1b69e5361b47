import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** The snapshot's time by the database clock (ISO, UTC) and the server's version number. */
export async function readMoment(tx: Tx): Promise<{ dibuat: string; postgres: string }> {
  const { rows } = await sql<{ dibuat: string; postgres: string }>`
    select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as dibuat,
           current_setting('server_version_num') as postgres`.execute(tx)
  const [moment] = rows
  if (moment === undefined) throw new Error('the database told no time')
  return moment
}

/** How many rows a table holds for the tenant set now (row-level security included). */
export async function countRows(tx: Tx, table: string): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)}`.execute(tx)
  return rows[0]?.n ?? 0n
}
