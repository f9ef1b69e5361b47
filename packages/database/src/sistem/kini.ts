import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** The clock of the database: the one that recorded times come from. */
export async function readKini(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ kini: Date }>`select clock_timestamp() as kini`.execute(tx)
  return rows[0]?.kini ?? new Date(Number.NaN)
}

/** From here on this transaction can write nothing: a read that writes is a bug, and the database says so. */
export async function makeReadOnly(tx: Tx): Promise<void> {
  await sql`set local transaction_read_only = on`.execute(tx)
}
