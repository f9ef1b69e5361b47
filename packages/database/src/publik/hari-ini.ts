import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Db } from '../connection.ts'

/** Today in Jakarta by the clock of the database, for pages that have no session. */
export async function readHariIni(db: Db): Promise<Tanggal> {
  const { rows } = await sql<{ hari: Tanggal }>`
    select (now() at time zone 'Asia/Jakarta')::date::text as hari`.execute(db)
  const hari = rows[0]?.hari
  if (hari === undefined) throw new Error('the clock answered nothing')
  return hari
}
