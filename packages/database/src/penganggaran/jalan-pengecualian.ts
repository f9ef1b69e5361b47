import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** Codes of the ways above a ceiling that a pemda's own table admits on a date. */
export async function listJalanPemda(
  tx: Tx,
  { pemdaId, tanggal }: { pemdaId: number; tanggal: Tanggal },
): Promise<readonly string[]> {
  const { rows } = await sql<{ kode: string }>`
    select distinct kode from daerah.jalan_pengecualian
    where pemda_id = ${pemdaId} and sejak <= ${tanggal}::date and coalesce(sampai, 'infinity') >= ${tanggal}::date
    order by kode`.execute(tx)
  return rows.map(({ kode }) => kode)
}

/** Adds a way with its basis to a pemda's table; a way known from that date stays as it is. */
export async function insertJalanPemda(
  tx: Tx,
  { pemdaId, kode, sejak, dasar }: { pemdaId: number; kode: string; sejak: Tanggal; dasar: string },
): Promise<void> {
  await sql`
    insert into daerah.jalan_pengecualian (pemda_id, kode, sejak, dasar)
    values (${pemdaId}, ${kode}, ${sejak}::date, ${dasar}) on conflict do nothing`.execute(tx)
}

/** A row of a pemda's own table. */
export type JalanPemda = { kode: string; sejak: Tanggal; sampai: Tanggal | null; dasar: string }

/** The whole table of a pemda, newest first. */
export async function listTabelJalan(tx: Tx, pemdaId: number): Promise<readonly JalanPemda[]> {
  const { rows } = await sql<JalanPemda>`
    select kode, sejak, sampai, dasar from daerah.jalan_pengecualian
    where pemda_id = ${pemdaId} order by sejak desc, kode`.execute(tx)
  return rows
}
