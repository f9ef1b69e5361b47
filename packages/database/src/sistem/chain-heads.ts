import type { Head, Link } from '@benang/ledger/checkpoint'
import { sql } from 'kysely'
import { type Db, inTenant, type Tx } from '../connection.ts'
import { listTenants } from './backup-catalog.ts'

/** Heads of all chains at one moment, with that moment by the database clock (role lintas: heads only, every pemda). */
export async function readHeads(db: Db): Promise<{ waktu: string; heads: Head[] }> {
  const { rows } = await sql<Head & { waktu: string }>`
    select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as waktu, heads.*
      from (select) one left join (${headsOf(null)}) heads on true`.execute(db)
  const heads = rows
    .filter((row) => row.rantai !== null)
    .map(({ rantai, no, kepala }) => ({ rantai, no, kepala }))
  return { waktu: rows[0]?.waktu ?? '', heads }
}

/** The same inside a transaction of the owner, who sees one pemda at a time; the transaction's snapshot makes it one moment. */
export async function readHeadsByTenant(tx: Tx): Promise<Head[]> {
  const heads: Head[] = []
  for (const tenant of await listTenants(tx)) {
    await sql`select set_config('app.pemda', ${String(tenant)}, true)`.execute(tx)
    heads.push(...(await headsOf(tenant).execute(tx)).rows)
  }
  return heads
}

/** Books and reference rows; of one pemda, or of all that the role sees. An empty book has a head too: its genesis. */
function headsOf(tenant: number | null) {
  return sql<Head>`
    select 'buku ' || pemda_id || ' ' || tahun as rantai, no_akhir as no, encode(kepala, 'hex') as kepala
      from ledger.buku where pemda_id = coalesce(${tenant}::int, pemda_id)
    union all
    select 'rujukan ' || pemda_id, no_akhir, encode(rantai, 'hex')
      from rujukan.kepala where pemda_id = coalesce(${tenant}::int, pemda_id)`
}

export type LinkRange = { pemdaId: number; tahun: number; dari: bigint; sampai: bigint }

/** Links (dari, sampai] of one book's chain: numbers, times and content hashes, nothing of the documents themselves. */
export async function readLinks(db: Db, { pemdaId, tahun, dari, sampai }: LinkRange): Promise<Link[]> {
  return inTenant(db, { pemdaId }, async (tx) => {
    const { rows } = await sql<Link>`
      select no, ledger.mikro(dicatat) as mikro, encode(isi, 'hex') as isi from ledger.jurnal
       where pemda_id = ${pemdaId} and tahun = ${tahun} and no > ${dari} and no <= ${sampai} order by no`.execute(
      tx,
    )
    return rows
  })
}

/** Where something is not what was recorded: a chain as a checkpoint names it, and the reason. */
export type Fault = { rantai: string; sebab: string }

/**
 * The first fault of all pemda: a book whose chain breaks or whose stored balances differ from its postings, or reference
 * rows that were altered. Everything is recomputed from the rows.
 */
export async function findFault(tx: Tx): Promise<Fault | undefined> {
  for (const tenant of await listTenants(tx)) {
    await sql`select set_config('app.pemda', ${String(tenant)}, true)`.execute(tx)
    const { rows } = await sql<Fault>`
      select 'rujukan ' || ${tenant}::int as rantai,
             concat_ws(' ', r.golongan, r.kunci::text, 'versi ' || r.versi, r.sebab) as sebab
        from rujukan.periksa(${tenant}::int) r
      union all
      select 'buku ' || b.pemda_id || ' ' || b.tahun, f.sebab
        from ledger.buku b
       cross join lateral (
         select 'jurnal ' || p.no || ' ' || p.sebab as sebab from ledger.periksa(b.pemda_id, b.tahun) p
         union all
         select s.selisih || ' saldo berbeda dari mutasinya' from (select ledger.selisih_saldo(b.pemda_id, b.tahun) as selisih) s
          where s.selisih > 0) f
       where b.pemda_id = ${tenant} limit 1`.execute(tx)
    if (rows[0] !== undefined) return rows[0]
  }
  return undefined
}
