import { sql } from 'kysely'
import { withClient } from '../schema/admin.ts'
import type { Db } from '../connection.ts'

/** What `benang doctor` asks the server itself. `selisihDetik` is the server's clock minus `now`. */
export type Kesehatan = {
  versi: number
  skema: number
  selisihDetik: number
  peranKurang: readonly string[]
  peranBerlebih: readonly string[]
  tabelTerbuka: readonly string[]
}

const roles = ['benang_owner', 'benang_app', 'benang_lintas', 'benang_publik']

/** Reads version, schema version, clock, roles and unguarded tables, as the login of the migrations. */
export async function readKesehatan(url: string, now: Date): Promise<Kesehatan> {
  return withClient(url, async (client) => {
    const names = async (query: string): Promise<readonly string[]> =>
      (await client.query<{ nama: string }>(query)).rows.map((row) => row.nama)
    const { rows } = await client.query<{ versi: string; waktu: Date }>(
      "select current_setting('server_version_num') as versi, clock_timestamp() as waktu",
    )
    const [row] = rows
    if (row === undefined) throw new Error('the server answered no row')
    const known = await names("select rolname as nama from pg_roles where rolname like 'benang\\_%'")
    const [migrated] = await names(
      "select relname::text as nama from pg_class where oid = to_regclass('migrasi.terpasang')",
    )
    const applied =
      migrated === undefined ? [] : await names('select max(nomor)::text as nama from migrasi.terpasang')
    return {
      versi: Math.floor(Number(row.versi) / 10_000),
      skema: Number(applied[0] ?? 0),
      selisihDetik: (row.waktu.getTime() - now.getTime()) / 1000,
      peranKurang: roles.filter((role) => !known.includes(role)),
      peranBerlebih: await names(
        "select rolname as nama from pg_roles where rolname = any ('{benang_owner,benang_app,benang_lintas,benang_publik}') and (rolsuper or rolbypassrls)",
      ),
      tabelTerbuka: await names(openTables),
    }
  })
}

/** Answers when the four roles can each be taken; otherwise fails with the server's reason. */
export async function tryRoles(pools: readonly Db[]): Promise<void> {
  for (const db of pools) await sql`select current_user`.execute(db)
}

const openTables = `
  select n.nspname || '.' || c.relname as nama
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'pemda_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('sistem', 'rujukan', 'ledger', 'daerah', 'publik')
    and n.nspname || '.' || c.relname <> 'sistem.pemda' -- the registry of tenants itself
    and not (c.relrowsecurity and c.relforcerowsecurity)`
