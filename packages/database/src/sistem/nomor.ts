import { sql } from 'kysely'
import { invariant } from '@benang/values/invariant'
import type { Tx } from '../connection.ts'

/** The next number of a counter, without gaps: a rolled back transaction gives it back, a concurrent one waits. */
export async function drawNomor(
  tx: Tx,
  counter: { pemdaId: number; tahun: number; jenis: string; unitId: number },
): Promise<number> {
  const { rows } = await sql<{ terakhir: number }>`
    insert into daerah.nomor as n (pemda_id, tahun, jenis, unit_id, terakhir)
    values (${counter.pemdaId}, ${counter.tahun}, ${counter.jenis}, ${counter.unitId}, 1)
    on conflict (pemda_id, tahun, jenis, unit_id) do update set terakhir = n.terakhir + 1
    returning terakhir`.execute(tx)
  const row = rows[0]
  invariant(row !== undefined, 'a counter always answers')
  return row.terakhir
}
