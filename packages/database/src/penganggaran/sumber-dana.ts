import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A source of funds, latest version; `khusus` is earmarked. */
export type SumberDana = { danaId: number; kode: string; nama: string; khusus: boolean }

/** Adds sources, or new versions of them, as one batch. Only where the tenant of the transaction is 0. */
export async function insertSumberDana(tx: Tx, rows: readonly SumberDana[]): Promise<void> {
  await sql`
    insert into rujukan.sumber_dana (pemda_id, dana_id, kode, nama, khusus)
    select 0, "danaId", kode, nama, khusus
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("danaId" smallint, kode text, nama text, khusus boolean)`.execute(tx)
}

/** All sources by code. */
export async function listSumberDana(tx: Tx): Promise<readonly SumberDana[]> {
  const { rows } = await sql<SumberDana>`
    select dana_id as "danaId", kode, nama, khusus
    from rujukan.sumber_dana_kini where pemda_id = 0 and aktif order by kode`.execute(tx)
  return rows
}
