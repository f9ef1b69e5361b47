import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

type Key = { pemdaId: number; dokumenId: bigint }

/** A field of a row as it was after an operation of the paper, where it was written since. */
export type DasarMedan = { barisId: string; medan: string; nilai: string }

/**
 * What some rows held as of a revision each (the count of operations then): only the fields written since, all others are as now. The
 * log answers it, because an accepted operation keeps what stood there before.
 */
export async function listDasarKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  baris: readonly { barisId: string; rev: number }[],
): Promise<readonly DasarMedan[]> {
  if (baris.length === 0) return []
  const least = baris.reduce((low, { rev }) => Math.min(low, rev), baris[0]?.rev ?? 0)
  const { rows } = await sql<DasarMedan>`
    select distinct on (o.baris_id, o.medan) o.baris_id as "barisId", o.medan, o.nilai_lain as nilai
    from daerah.kertas_operasi o
    join unnest(${baris.map(({ barisId }) => barisId)}::uuid[], ${baris.map(({ rev }) => rev)}::int[]) d(baris_id, rev)
      on d.baris_id = o.baris_id
    where o.pemda_id = ${pemdaId} and o.dokumen_id = ${dokumenId} and o.nomor > ${least} and o.nomor > d.rev
      and o.op = 'isi' and o.hasil = 'diterima'
    order by o.baris_id, o.medan, o.nomor`.execute(tx)
  return rows
}

/** Rows that came into the paper after a revision. */
export async function listSisipanSejak(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  rev: number,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ barisId: string }>`
    select distinct o.baris_id as "barisId" from daerah.kertas_operasi o
    where o.pemda_id = ${pemdaId} and o.dokumen_id = ${dokumenId} and o.nomor > ${rev}
      and o.op in ('sisip', 'pulihkan') and o.hasil = 'diterima'`.execute(tx)
  return new Set(rows.map(({ barisId }) => barisId))
}

/** The names of some sub kegiatan by id. */
export async function listNamaSub(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: number; nama: string }>`
    select sub_kegiatan_id as id, nama from rujukan.sub_kegiatan_kini
    where pemda_id = 0 and sub_kegiatan_id = any(${[...ids]}::int[])`.execute(tx)
  return new Map(rows.map(({ id, nama }) => [id, nama]))
}
