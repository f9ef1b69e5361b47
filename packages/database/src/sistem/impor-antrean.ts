import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { MejaImpor } from './impor-meja.ts'

/** A row that waits to be compared. `baris` below 1: not a row of the file, it came along with that row. `isi` by column name. */
export type Antrean = { lembar: string; baris: number; isi: Readonly<Record<string, unknown>> }

/** Counts over rows of the file, and over those that came along. */
export type Bandingan = { baru: number; berubah: number; sama: number; turut: number }

/** Where a row of the file stands, and the other one it clashes with or the parent it lacks. */
export type TempatAntrean = { lembar: string; baris: number; kode: string; lain: string }

const perBatch = 2000

/**
 * One import at a time per pemda (0: the nation), until the transaction ends; false while another runs. Lists are compared
 * as a whole, and a table filled a moment ago has no statistics yet: without them the planner would look up row by row.
 */
export async function lockImpor(tx: Tx, pemdaId: number): Promise<boolean> {
  const { rows } = await sql<{ dapat: boolean }>`
    select pg_try_advisory_xact_lock(772002602, ${pemdaId}::int) as dapat, set_config('enable_nestloop', 'off', true)`.execute(
    tx,
  )
  return rows[0]?.dapat === true
}

/** A table of this transaction only, shaped like the one it will be compared with. */
export async function openAntrean(tx: Tx, meja: MejaImpor): Promise<void> {
  await sql`
    create temp table ${antrean(meja)} on commit drop as
    select t.*, ''::text as lembar, 0 as baris, 0 as urut, 'baru'::text as status
    from ${table(meja)} t
    where false`.execute(tx)
}

/** Puts rows into the queue. */
export async function addAntrean(tx: Tx, meja: MejaImpor, rows: readonly Antrean[]): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into ${antrean(meja)}
    select r.*, b.lembar, b.baris, (select coalesce(max(urut), 0) from ${antrean(meja)}) + row_number() over (), 'baru'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as b(lembar text, baris int, isi jsonb)
    cross join lateral jsonb_populate_record(null::${table(meja)}, b.isi) r`.execute(tx)
}

/** Rows of the file that name a thing named before in it, the first thousand. */
export async function findKembar(tx: Tx, meja: MejaImpor): Promise<readonly TempatAntrean[]> {
  const kode = sql.raw(meja.isi.includes('kode') ? 'a.kode' : `a.${meja.identitas.at(-1)}::text`)
  const { rows } = await sql<TempatAntrean>`
    select a.lembar, a.baris, ${kode} as kode, a.pertama::text as lain
    from (
      select *, first_value(baris) over w as pertama, row_number() over w as ke
      from ${antrean(meja)}
      where baris > 0
      window w as (partition by ${columns(meja.identitas)} order by urut)) a
    where a.ke > 1
    order by a.urut
    limit 1000`.execute(tx)
  return rows
}

/** Takes rows that only came along out again where the file names the thing in a row of its own. */
export async function dropTurut(tx: Tx, meja: MejaImpor): Promise<void> {
  await sql`
    delete from ${antrean(meja)} a
    where a.baris < 1 and exists (
      select from ${antrean(meja)} t
      where t.baris > 0 and ${sql.raw(meja.identitas.map((kolom) => `t.${kolom} = a.${kolom}`).join(' and '))})`.execute(
    tx,
  )
}

/** Rows whose level above is neither in the file nor in the list, the first thousand. */
export async function findYatim(tx: Tx, meja: MejaImpor): Promise<readonly TempatAntrean[]> {
  if (meja.induk === null) return []
  const induk = sql.raw(meja.induk)
  const sama = sql.raw(
    meja.identitas
      .filter((kolom) => kolom !== 'segmen')
      .map((kolom) => `t.${kolom} = a.${kolom}`)
      .join(' and '),
  )
  const { rows } = await sql<TempatAntrean>`
    select a.lembar, abs(a.baris) as baris, a.kode, array_to_string(${induk}, '.') as lain
    from ${antrean(meja)} a
    where cardinality(a.segmen) > 1
      and not exists (select from ${antrean(meja)} t where ${sama} and t.segmen = ${induk})
      and not exists (select from ${kini(meja)} t where t.pemda_id = 0 and ${sama} and t.segmen = ${induk})
    order by a.urut
    limit 1000`.execute(tx)
  return rows
}

/** Compares the queue with the latest versions and remembers of each row whether it is new, changed or the same. */
export async function compareAntrean(tx: Tx, meja: MejaImpor, pemdaId: number): Promise<Bandingan> {
  await sql`analyze ${antrean(meja)}`.execute(tx)
  await sql`
    update ${antrean(meja)} a
    set ${sql.raw(meja.kunci)} = t.${sql.raw(meja.kunci)},
      status = case when row(${columns(meja.isi, 't.')}) is not distinct from row(${columns(meja.isi, 'a.')})
        then 'sama' else 'berubah' end
    from ${kini(meja)} t
    where t.pemda_id = ${pemdaId}
      and ${sql.raw(meja.identitas.map((kolom) => `t.${kolom} = a.${kolom}`).join(' and '))}`.execute(tx)
  const { rows } = await sql<Bandingan>`
    select count(*) filter (where baris > 0 and status = 'baru')::int as baru,
      count(*) filter (where baris > 0 and status = 'berubah')::int as berubah,
      count(*) filter (where baris > 0 and status = 'sama')::int as sama,
      count(*) filter (where baris < 1 and status <> 'sama')::int as turut
    from ${antrean(meja)}`.execute(tx)
  return rows[0] ?? { baru: 0, berubah: 0, sama: 0, turut: 0 }
}

/** Writes what is new or changed as new versions, some thousand rows a statement: each is one batch of the chain. */
export async function storeAntrean(
  tx: Tx,
  meja: MejaImpor,
  { pemdaId, onBatch }: { pemdaId: number; onBatch: (rows: number) => void },
): Promise<void> {
  const { rows } = await sql<{ urut: number }>`
    select urut from (
      select urut, row_number() over (order by urut) as ke from ${antrean(meja)} where status <> 'sama') a
    where a.ke % ${perBatch} = 1
    order by urut`.execute(tx)
  const semua = columns([...new Set([...meja.identitas, ...meja.isi])])
  for (const [index, { urut }] of rows.entries()) {
    const sampai = rows[index + 1]?.urut ?? null
    const stored = await sql`
      insert into ${table(meja)} (pemda_id, ${sql.raw(meja.kunci)}, ${semua})
      select ${pemdaId}, coalesce(${sql.raw(meja.kunci)}, 0), ${semua}
      from ${antrean(meja)}
      where status <> 'sama' and urut >= ${urut} and (${sampai}::int is null or urut < ${sampai}::int)
      order by urut`.execute(tx)
    onBatch(Number(stored.numAffectedRows ?? 0n))
  }
}

function antrean({ antrean: nama }: MejaImpor) {
  return sql.raw(nama)
}

function table({ tabel }: MejaImpor) {
  return sql.raw(`rujukan.${tabel}`)
}

function kini({ tabel }: MejaImpor) {
  return sql.raw(`rujukan.${tabel}_kini`)
}

function columns(names: readonly string[], prefix = '') {
  return sql.raw(names.map((name) => `${prefix}${name}`).join(', '))
}
