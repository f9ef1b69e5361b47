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

/** The migrations this database has, in order: the schema its rows fit into. */
export async function listMigrations(tx: Tx): Promise<{ nama: string; sidik: string }[]> {
  const { rows } = await sql<{ nama: string; sidik: string }>`
    select nama, encode(sidik, 'hex') as sidik from migrasi.terpasang order by nomor`.execute(tx)
  return rows
}
