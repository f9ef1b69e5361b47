import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A reference row that is not what was recorded; `kunci` and `versi` are null when the chain itself is broken. */
export type TemuanRujukan = {
  no: bigint
  golongan: string
  kunci: number | null
  versi: number | null
  sebab: 'ISI' | 'HILANG' | 'SISIPAN' | 'RANTAI' | 'KEPALA'
}

/** Recomputes every reference row and the chain of a pemda (0: national rows) in its own transaction; empty means intact. */
export async function periksaRujukan(tx: Tx, pemdaId: number): Promise<readonly TemuanRujukan[]> {
  const { rows } = await sql<TemuanRujukan>`select * from rujukan.periksa(${pemdaId})`.execute(tx)
  return rows
}

/** Why the reference rows inserted from here on in this transaction come: an SK, an edition. Part of the chain. */
export async function setKeterangan(tx: Tx, keterangan: string): Promise<void> {
  await sql`select set_config('app.keterangan', ${keterangan}, true)`.execute(tx)
}
