import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import { backupSchemas, type Partition, type Sequence } from './backup-catalog.ts'
import { quoted, quotedTable } from './backup-rows.ts'
import type { DirectTx } from './direct-connection.ts'

/** True when the database holds no table, view or schema of anybody's: restore writes nowhere else. */
export async function isEmptyDatabase(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ kosong: boolean }>`
    select not exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
         and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
       and not exists (select from pg_namespace where nspname = any(${[...backupSchemas]})) as kosong`.execute(
    tx,
  )
  return rows[0]?.kosong === true
}

/** From here on the transaction acts as the owner of the tables (migrations reset the role themselves). */
export async function becomeOwner(tx: Tx): Promise<void> {
  await sql`set local role benang_owner`.execute(tx)
}

/** Back to the login, whose rights later migrations need. */
export async function becomeLogin(tx: Tx): Promise<void> {
  await sql`reset role`.execute(tx)
}

const yearOf = /^ledger\.(?:jurnal|mutasi)_(\d{4})$/

/** Makes the partitions the backup had, by the function that makes them in life, so each has its wall and trigger. */
export async function createPartitions(tx: Tx, partitions: readonly Partition[]): Promise<void> {
  const years = partitions.map(({ nama }) => {
    const year = yearOf.exec(nama)?.[1]
    if (year === undefined) throw new Error(`restore cannot make partition ${nama}`)
    return Number(year)
  })
  for (const year of new Set(years)) await sql`select ledger.buka_tahun(${year}::smallint)`.execute(tx)
}

/**
 * Puts aside what would refuse a bulk load, and gives back a function that restores it exactly: foreign keys (added
 * again at the end, so every reference is proved), triggers, and the force of row-level security on the owner.
 */
export async function suspendGuards(tx: Tx, tables: readonly string[]): Promise<() => Promise<void>> {
  const keys = await foreignKeys(tx)
  const triggers = await enabledTriggers(tx)
  const walled = await forcedTables(tx)
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await sql.raw(statement).execute(tx)
  }
  await run([
    ...keys.map((key) => `alter table ${key.tabel} drop constraint ${key.nama}`),
    ...triggers.map((trigger) => `alter table ${trigger.tabel} disable trigger ${trigger.nama}`),
    ...walled.map((tabel) => `alter table ${tabel} no force row level security`),
    `truncate ${tables.map(quotedTable).join(', ')}`,
  ])
  return () =>
    run([
      ...keys.map((key) => `alter table ${key.tabel} add constraint ${key.nama} ${key.isi}`),
      ...triggers.map(
        (trigger) => `alter table ${trigger.tabel} enable ${trigger.cara}trigger ${trigger.nama}`,
      ),
      ...walled.map((tabel) => `alter table ${tabel} force row level security`),
    ])
}

/** Loads one part and answers its rows; the server compares the header line with the columns and refuses a difference. */
export async function loadPart(
  direct: DirectTx,
  { nama, kolom, bytes }: { nama: string; kolom: readonly string[]; bytes: Buffer },
): Promise<number> {
  async function* once() {
    yield bytes
  }
  const columns = kolom.map(quoted).join(', ')
  return direct.copyIn(
    `copy ${quotedTable(nama)} (${columns}) from stdin with (format text, header match)`,
    once(),
  )
}

/** Sets every counter where it stood, then gathers statistics (a fresh database plans badly without). */
export async function finishLoad(
  tx: Tx,
  { sequences, tables }: { sequences: readonly Sequence[]; tables: readonly string[] },
) {
  for (const { nama, nilai } of sequences)
    await sql`select setval(${nama}::regclass, ${nilai.toString()}::bigint)`.execute(tx)
  await sql.raw(`analyze ${tables.map(quotedTable).join(', ')}`).execute(tx)
}

type Named = { tabel: string; nama: string }

async function foreignKeys(tx: Tx): Promise<(Named & { isi: string })[]> {
  const { rows } = await sql<Named & { isi: string }>`
    select format('%I.%I', n.nspname, c.relname) as tabel, quote_ident(k.conname) as nama, pg_get_constraintdef(k.oid) as isi
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and n.nspname = any(${[...backupSchemas]}) order by 1, 2`.execute(
    tx,
  )
  return rows
}

async function enabledTriggers(tx: Tx): Promise<(Named & { cara: string })[]> {
  const { rows } = await sql<Named & { cara: string }>`
    select format('%I.%I', n.nspname, c.relname) as tabel, quote_ident(t.tgname) as nama,
           case t.tgenabled when 'A' then 'always ' when 'R' then 'replica ' else '' end as cara
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where not t.tgisinternal and t.tgenabled <> 'D' and t.tgparentid = 0
       and n.nspname = any(${[...backupSchemas]}) order by 1, 2`.execute(tx)
  return rows
}

async function forcedTables(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ tabel: string }>`
    select format('%I.%I', n.nspname, c.relname) as tabel from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relforcerowsecurity and n.nspname = any(${[...backupSchemas]}) order by 1`.execute(tx)
  return rows.map((row) => row.tabel)
}
