import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** One numbered file of `migrations/`, with the hash that proves it was not edited after it ran. */
export type Migration = { nomor: number; nama: string; isi: string; sidik: Buffer }

/** What a run did: names of the files applied now, and the number of the last one in the database. */
export type MigrateResult = { dipasang: readonly string[]; versi: number }

type Applied = { nomor: number; nama: string; sidik: Buffer }

const fileName = /^(\d{4})_[a-z0-9_]+\.sql$/
const lockKey = 772_002_601 // any fixed number: one migrator per database at a time

/** The database and the files disagree; `message` is Indonesian and says what to do. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

/** Reads `NNNN_name.sql` in order of number; two files with one number are refused. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => fileName.test(name)).sort()
  const migrations = await Promise.all(names.map((nama) => readMigration(folder, nama)))
  migrations.forEach((migration, index) => {
    const before = migrations[index - 1]
    if (before?.nomor === migration.nomor) {
      throw new MigrationRefused(
        `Nomor migrasi ganda: ${before.nama} dan ${migration.nama}. Ganti nomor salah satunya.`,
      )
    }
  })
  return migrations
}

/**
 * Brings the database at `url` to the newest file, each file in its own transaction, under an advisory lock.
 * The login must be able to create roles and to become `benang_owner` (superuser, or CREATEROLE and owner of the database).
 */
export async function migrate({ url, folder }: { url: string; folder: string }): Promise<MigrateResult> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: url, application_name: 'benang migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await prepare(client)
    const applied = await readApplied(client)
    const pending = pendingOf(migrations, applied)
    for (const migration of pending) await apply(client, migration)
    await openHistory(client)
    return { dipasang: pending.map((migration) => migration.nama), versi: lastNumber(migrations) }
  } finally {
    await client.end()
  }
}

/** Runs these migrations inside the caller's transaction (a restore is all or nothing); the first one may meet an empty database. */
export async function migrateWithin(client: pg.ClientBase, migrations: readonly Migration[]): Promise<void> {
  await prepare(client)
  for (const migration of migrations) await run(client, migration)
  await openHistory(client)
}

/** Compares the files with what ran; throws when the database is newer, a file changed, or one came in below the last. */
export function pendingOf(
  migrations: readonly Migration[],
  applied: readonly Applied[],
): readonly Migration[] {
  const byNumber = new Map(migrations.map((migration) => [migration.nomor, migration]))
  for (const row of applied) {
    const migration = byNumber.get(row.nomor)
    if (migration === undefined) {
      throw new MigrationRefused(
        `Basis data lebih baru daripada aplikasi: migrasi ${row.nama} tidak dikenal. Jalankan versi aplikasi yang lebih baru.`,
      )
    }
    if (!migration.sidik.equals(row.sidik)) {
      throw new MigrationRefused(
        `Migrasi ${migration.nama} berubah sesudah dipasang. Kembalikan isi berkas itu, atau buat migrasi baru.`,
      )
    }
  }
  const last = applied.at(-1)?.nomor ?? 0
  const pending = migrations.filter((migration) => !applied.some((row) => row.nomor === migration.nomor))
  const late = pending.find((migration) => migration.nomor < last)
  if (late !== undefined) {
    throw new MigrationRefused(
      `Migrasi ${late.nama} bernomor di bawah migrasi terakhir yang dipasang (${last}). Beri nomor di atas ${last}.`,
    )
  }
  return pending
}

async function readMigration(folder: string, nama: string): Promise<Migration> {
  const isi = await readFile(join(folder, nama), 'utf8')
  const sidik = createHash('sha256').update(isi.replaceAll('\r\n', '\n')).digest()
  return { nomor: Number(nama.slice(0, 4)), nama, isi, sidik }
}

async function prepare(client: pg.ClientBase): Promise<void> {
  await client.query(`
    create schema if not exists migrasi;
    create table if not exists migrasi.terpasang (
      nomor int primary key,
      nama text not null,
      sidik bytea not null,
      dipasang timestamptz not null default now()
    )`)
}

async function readApplied(client: pg.Client): Promise<readonly Applied[]> {
  const { rows } = await client.query<Applied>(
    'select nomor, nama, sidik from migrasi.terpasang order by nomor',
  )
  return rows
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await run(client, migration)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new MigrationRefused(`Migrasi ${migration.nama} gagal dan dibatalkan seluruhnya: ${reason}`, {
      cause: error,
    })
  }
}

async function run(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query(migration.isi)
  await client.query('insert into migrasi.terpasang (nomor, nama, sidik) values ($1, $2, $3)', [
    migration.nomor,
    migration.nama,
    migration.sidik,
  ])
}

/** Lets the application read which migrations ran. */
async function openHistory(client: pg.ClientBase): Promise<void> {
  await client.query(
    `grant usage on schema migrasi to benang_owner, benang_app;
     grant select on migrasi.terpasang to benang_owner, benang_app`,
  )
}

function lastNumber(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.nomor ?? 0
}
