import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withClient } from '../src/schema/admin.ts'
import { migrate, pendingOf, readMigrations } from '../src/schema/migrate.ts'
import { dumpSchema } from '../src/schema/schema-dump.ts'
import { generateTableTypes } from '../src/schema/table-types.ts'
import { testDatabase } from '../src/testing/test-database.ts'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'migrations')
const { adminUrl } = await testDatabase()
const rows = (query: string) =>
  withClient(adminUrl, async (client) =>
    (await client.query<{ nama: string }>(query)).rows.map((row) => row.nama),
  )
const ours = "('sistem', 'rujukan', 'ledger', 'daerah', 'publik')"

test('a second run of the migrations changes nothing', async () => {
  const before = await withClient(adminUrl, dumpSchema)
  expect((await migrate({ url: adminUrl, folder })).dipasang).toEqual([])
  expect(await withClient(adminUrl, dumpSchema)).toBe(before)
})

test('schema.sql and the table types are what the migrations make', async () => {
  const [schema, types] = await Promise.all([
    readFile(join(folder, 'schema.sql'), 'utf8'),
    readFile(join(root, 'packages/database/src/generated/tables.ts'), 'utf8'),
  ])
  expect(await withClient(adminUrl, dumpSchema), 'run `npm run -s benang -- tipe`').toBe(schema)
  expect(await withClient(adminUrl, generateTableTypes), 'run `npm run -s benang -- tipe`').toBe(types)
})

test('an edited, an unknown and a late migration are refused', async () => {
  const files = await readMigrations(folder)
  const [first, second, third] = files
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('three migrations expected')
  expect(pendingOf(files, [first, second])[0]).toEqual(third)
  expect(() => pendingOf(files, [{ ...first, sidik: Buffer.from('x') }])).toThrow('berubah sesudah dipasang')
  expect(() => pendingOf([first], [first, second])).toThrow('lebih baru daripada aplikasi')
  expect(() => pendingOf(files, [first, third])).toThrow('bernomor di bawah')
})

test('every table with pemda_id forces row-level security and has a policy', async () => {
  const open = await rows(`
    select n.nspname || '.' || c.relname as nama
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'pemda_id' and not a.attisdropped
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ${ours}
      and c.oid <> 'sistem.pemda'::regclass -- the registry of tenants itself
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`)
  expect(open).toEqual([])
})

test('every view runs with the rights of its reader', async () => {
  const views = await rows(`
    select n.nspname || '.' || c.relname as nama
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'v' and n.nspname in ${ours}
      and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']`)
  expect(views).toEqual([])
})

test('no column is a float or money', async () => {
  const columns = await rows(`
    select n.nspname || '.' || c.relname || '.' || a.attname as nama
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${ours} and a.attnum > 0 and a.atttypid in ('float4'::regtype, 'float8'::regtype, 'money'::regtype)`)
  expect(columns).toEqual([])
})

test('only the owner role owns, and no role of ours bypasses row-level security', async () => {
  const foreign = await rows(`
    select c.relname as nama from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ${ours} and pg_get_userbyid(c.relowner) <> 'benang_owner'
    union all
    select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ${ours} and pg_get_userbyid(p.proowner) <> 'benang_owner'
    union all
    select rolname from pg_roles where rolname like 'benang\\_%' and (rolbypassrls or rolsuper)`)
  expect(foreign).toEqual([])
})
