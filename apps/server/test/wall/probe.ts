import type { withClient } from '@benang/database/schema/admin'

type Client = Parameters<Parameters<typeof withClient>[1]>[0]
/** A table or view with pemda_id; `contoh`: one row of it as JSON text, null when it is empty. */
export type Tabel = {
  nama: string
  bagian: boolean
  contoh: string | null
  kolom: string
  ubah: string | null
}
/** One way a row of another pemda was reached. */
export type Bocor = { tabel: string; jalan: 'terlihat' | 'ditambah' | 'diubah' | 'dipindah' | 'dihapus' }
type Tenant = { role: string; pemdaId: number | null }

/** Every table and view with pemda_id, whatever schema it is in, with what the role app may update and a row of `pemdaId`. */
export async function readTabel(client: Client, pemdaId: number): Promise<readonly Tabel[]> {
  const { rows } = await client.query<Omit<Tabel, 'contoh'>>(`
    select c.oid::regclass::text as nama, c.relispartition as bagian,
      (select string_agg(quote_ident(k.attname), ', ') from pg_attribute k
       where k.attrelid = c.oid and k.attnum > 0 and not k.attisdropped and k.attgenerated = '') as kolom,
      (select quote_ident(k.attname) from pg_attribute k
       where k.attrelid = c.oid and k.attnum > 0 and not k.attisdropped
         and has_column_privilege('benang_app', c.oid, k.attnum, 'update')
       order by k.attname = 'pemda_id' desc limit 1) as ubah
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'pemda_id' and not a.attisdropped
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^(pg_|information_schema)'
    order by 1`)
  const all: Tabel[] = []
  for (const row of rows) all.push({ ...row, contoh: await sampleOf(client, row.nama, pemdaId) })
  return all
}

/** A row of the pemda, or a national one where only those exist. */
async function sampleOf(client: Client, nama: string, pemdaId: number): Promise<string | null> {
  const { rows } = await client.query<{ contoh: string }>(
    `select to_jsonb(t)::text as contoh from ${nama} t where pemda_id in ($1, 0) order by pemda_id desc limit 1`,
    [pemdaId],
  )
  return rows[0]?.contoh ?? null
}

/** Runs `work` as a role and a tenant in a transaction that is undone; `before` runs as superuser first. */
export async function asRole<T>(
  client: Client,
  { role, pemdaId }: Tenant,
  { before = '', work }: { before?: string; work: () => Promise<T> },
): Promise<T> {
  await client.query(`begin; ${before}`)
  try {
    await client.query(`set local role ${role}`)
    await client.query("select set_config('app.pemda', $1, true)", [pemdaId === null ? '' : String(pemdaId)])
    return await work()
  } finally {
    await client.query('rollback')
  }
}

/** Rows a statement returned or touched, or the code of the error; what it did is undone. */
export async function attempt(
  client: Client,
  statement: string,
  values: readonly unknown[] = [],
): Promise<{ baris: number; kode: string | null }> {
  await client.query('savepoint coba')
  try {
    const { rowCount } = await client.query(statement, [...values])
    return { baris: rowCount ?? 0, kode: null }
  } catch (error) {
    return { baris: 0, kode: error instanceof Error ? String(Reflect.get(error, 'code')) : 'lain' }
  } finally {
    await client.query('rollback to savepoint coba')
  }
}

/** Tries every way into the rows of `lain` from inside `asRole`; answers those that were open. */
export async function probeTabel(client: Client, tabel: Tabel, lain: number): Promise<readonly Bocor[]> {
  const { nama, kolom, ubah } = tabel
  const run = (statement: string, values: readonly unknown[] = [lain]) => attempt(client, statement, values)
  const set = ubah === null ? 'pemda_id = pemda_id' : `${ubah} = ${ubah}`
  const seen = lain === 0 ? { baris: 0 } : await run(`select from ${nama} where pemda_id = $1`)
  // Anything but "not allowed" (or "no column of a view") means that the wall let the row through to the next check.
  const added = await run(
    `insert into ${nama} (${kolom}) overriding system value
     select ${kolom} from jsonb_populate_record(null::${nama}, $2::jsonb || jsonb_build_object('pemda_id', $1::int))`,
    [lain, tabel.contoh],
  )
  const changed = await run(`update ${nama} set ${set} where pemda_id = $1`)
  const moved = await run(`update ${nama} set pemda_id = $1 where pemda_id <> $1`)
  const removed = await run(`delete from ${nama} where pemda_id = $1`)
  const ways = [
    { jalan: 'terlihat', open: seen.baris > 0 },
    { jalan: 'ditambah', open: added.kode !== '42501' && added.kode !== '0A000' },
    { jalan: 'diubah', open: changed.baris > 0 },
    { jalan: 'dipindah', open: moved.baris > 0 },
    { jalan: 'dihapus', open: removed.baris > 0 },
  ] as const
  return ways.flatMap(({ jalan, open }) => (open ? [{ tabel: nama, jalan }] : []))
}
