import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A table as backup sees it: `skema.nama`, its stored columns, its primary key, and whether rows belong to a pemda. */
export type BackupTable = { nama: string; kolom: string[]; kunci: string[]; perPemda: boolean }
export type Partition = { nama: string; induk: string; batas: string }
export type Sequence = { nama: string; nilai: bigint }

/** The schemas that hold everything Benang keeps; the migrator's own history stays outside and is rebuilt by migrating. */
export const backupSchemas = ['sistem', 'rujukan', 'ledger', 'daerah', 'publik'] as const

/**
 * Every table, found in the catalog and not in a list, so a new one cannot be forgotten. Throws on a table whose
 * row-level security is not the ordinary tenant wall: reading it per pemda could leave rows out without a word.
 */
export async function listBackupTables(tx: Tx): Promise<BackupTable[]> {
  const { rows } = await sql<BackupTable & { lainDariBiasa: boolean }>`
    select n.nspname || '.' || c.relname as nama,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as kolom,
           array(select a.attname::text
                   from pg_index i
                   cross join unnest(i.indkey) with ordinality k(attnum, urut)
                   join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                  where i.indrelid = c.oid and i.indisprimary order by k.urut) as kunci,
           c.relrowsecurity as "perPemda",
           c.relrowsecurity and (
             not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'pemda_id')
             or not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polcmd = '*')
             or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive)) as "lainDariBiasa"
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
       and n.nspname = any(${[...backupSchemas]})
     order by 1`.execute(tx)
  const odd = rows.find((row) => row.lainDariBiasa)
  if (odd !== undefined)
    throw new Error(`backup cannot read ${odd.nama} completely: no tenant policy or pemda_id`)
  return rows.map(({ nama, kolom, kunci, perPemda }) => ({ nama, kolom, kunci, perPemda }))
}

/** Partitions are made while Benang runs (one per year), so migrations alone do not bring them back. */
export async function listPartitions(tx: Tx): Promise<Partition[]> {
  const { rows } = await sql<Partition>`
    select n.nspname || '.' || c.relname as nama, pn.nspname || '.' || p.relname as induk,
           pg_get_expr(c.relpartbound, c.oid) as batas
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_inherits i on i.inhrelid = c.oid
      join pg_class p on p.oid = i.inhparent
      join pg_namespace pn on pn.oid = p.relnamespace
     where c.relispartition and c.relkind in ('r', 'p') and n.nspname = any(${[...backupSchemas]})
     order by 1`.execute(tx)
  return rows
}

/** Sequences stand outside any snapshot: read after the rows, they are never behind them. */
export async function readSequences(tx: Tx): Promise<Sequence[]> {
  const { rows } = await sql<Sequence>`
    select schemaname || '.' || sequencename as nama, last_value as nilai from pg_sequences
     where schemaname = any(${[...backupSchemas]}) and last_value is not null order by 1`.execute(tx)
  return rows
}

/** The tenants to walk: 0 is the national reference rows, then every pemda. */
export async function listTenants(tx: Tx): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select pemda_id as id from sistem.pemda order by 1`.execute(tx)
  return [0, ...rows.map((row) => row.id)]
}
