import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** An account of the national chart in its latest version; `rinci` marks a leaf. */
export type Rekening = {
  rekeningId: number
  edisi: string
  kode: string
  segmen: readonly number[]
  uraian: string
  rinci: boolean
}

/** Adds accounts, or new versions of them, as one batch. Only where the tenant of the transaction is 0. */
export async function insertRekening(tx: Tx, rows: readonly Rekening[]): Promise<void> {
  await sql`
    insert into rujukan.rekening (pemda_id, rekening_id, edisi, kode, segmen, uraian, rinci)
    select 0, "rekeningId", edisi, kode, segmen, uraian, rinci
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("rekeningId" int, edisi text, kode text, segmen smallint[], uraian text, rinci boolean)`.execute(
    tx,
  )
}

/** All accounts of an edition, by code. */
export async function listRekening(tx: Tx, edisi: string): Promise<readonly Rekening[]> {
  const { rows } = await sql<Rekening>`
    select rekening_id as "rekeningId", edisi, kode, segmen, uraian, rinci
    from rujukan.rekening_kini where pemda_id = 0 and edisi = ${edisi} and aktif order by segmen`.execute(tx)
  return rows
}
