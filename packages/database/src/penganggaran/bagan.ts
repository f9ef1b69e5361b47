import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** Accounts of the given codes (latest edition of each), by code, and the unit that keeps the treasury. */
export async function readBagan(
  tx: Tx,
  { pemdaId, kode }: { pemdaId: number; kode: readonly string[] },
): Promise<{ rekening: ReadonlyMap<string, { rekeningId: number; edisi: string }>; skpkd: number | null }> {
  const { rows } = await sql<{ kode: string; rekeningId: number; edisi: string }>`
    select distinct on (kode) kode, rekening_id as "rekeningId", edisi
    from rujukan.rekening_kini where pemda_id = 0 and aktif and rinci and kode = any(${[...kode]}::text[])
    order by kode, edisi desc`.execute(tx)
  const unit = await sql<{ id: number }>`
    select organisasi_id as id from rujukan.organisasi_kini
    where pemda_id = ${pemdaId} and jenis = 'skpkd' order by organisasi_id limit 1`.execute(tx)
  return {
    rekening: new Map(rows.map(({ kode: satu, ...row }) => [satu, row])),
    skpkd: unit.rows[0]?.id ?? null,
  }
}
