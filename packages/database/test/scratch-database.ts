import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const server = process.env['BENANG_UJI_URL'] ?? 'postgres://postgres@127.0.0.1:5433/postgres'
const folder = process.env['BENANG_UJI_MIGRASI'] ?? join(import.meta.dirname, '../../../migrations')

/** A migrated database of its own for one test file; `sql` acts as superuser, `drop` removes it. */
export type ScratchDatabase = {
  url: string
  host: string
  port: number
  skema: number
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>
  drop(): Promise<void>
}

export async function scratchDatabase(name: string): Promise<ScratchDatabase> {
  const database = `server_${name}_${process.pid}`
  await once(server, async (client) => {
    await client.query(`drop database if exists ${database} with (force)`)
    await client.query(`create database ${database}`)
  })
  const url = new URL(server)
  url.pathname = `/${database}`
  const skema = await once(url.href, migrateAll)
  return {
    url: url.href,
    host: url.hostname,
    port: Number(url.port),
    skema,
    sql: (text, values) => once(url.href, async (client) => (await client.query(text, values)).rows),
    drop: () =>
      once(
        server,
        async (client) => void (await client.query(`drop database if exists ${database} with (force)`)),
      ),
  }
}

async function migrateAll(client: pg.Client): Promise<number> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.*\.sql$/.test(name)).sort()
  for (const name of names) await client.query(`begin; ${await readFile(join(folder, name), 'utf8')}; commit`)
  const skema = Number(names.at(-1)?.slice(0, 4))
  await client.query(`
    create schema migrasi;
    create table migrasi.terpasang (nomor int primary key, nama text not null, sidik bytea not null, dipasang timestamptz not null default now());
    grant usage on schema migrasi to benang_app; grant select on migrasi.terpasang to benang_app`)
  await client.query('insert into migrasi.terpasang values ($1, $2, $3)', [skema, names.at(-1), ''])
  return skema
}

async function once<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
