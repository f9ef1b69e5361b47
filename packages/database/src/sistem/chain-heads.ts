import type { Head, Link } from '@benang/ledger/checkpoint'
import { sql } from 'kysely'
import { type Db, inTenant, type Tx } from '../connection.ts'
import { listTenants } from './backup-catalog.ts'

type BookHead = { pemdaId: number; tahun: number; no: bigint; kepala: string }

/** Heads of all books at one moment, with that moment by the database clock (role lintas: heads only, every pemda). */
export async function readHeads(db: Db): Promise<{ waktu: string; heads: Head[] }> {
  const { rows } = await sql<BookHead & { waktu: string }>`
    select saat.waktu, pemda_id as "pemdaId", tahun, no_akhir as no, encode(kepala, 'hex') as kepala
      from (select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as waktu) saat
      left join ledger.buku on true`.execute(db)
  return { waktu: rows[0]?.waktu ?? '', heads: rows.filter((row) => row.kepala !== null).map(headOf) }
}

/** The same inside a transaction of the owner, who sees one pemda at a time; the transaction's snapshot makes it one moment. */
export async function readHeadsByTenant(tx: Tx): Promise<Head[]> {
  const heads: Head[] = []
  for (const tenant of await listTenants(tx)) {
    await sql`select set_config('app.pemda', ${String(tenant)}, true)`.execute(tx)
    const { rows } = await sql<BookHead>`
      select pemda_id as "pemdaId", tahun, no_akhir as no, encode(kepala, 'hex') as kepala
        from ledger.buku where pemda_id = ${tenant}`.execute(tx)
    heads.push(...rows.map(headOf))
  }
  return heads
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

export type BookFault = { pemdaId: number; tahun: number; sebab: string }

/** The first book whose chain breaks or whose stored balances differ from its postings; the whole of every book is recomputed. */
export async function findFault(tx: Tx): Promise<BookFault | undefined> {
  for (const tenant of await listTenants(tx)) {
    await sql`select set_config('app.pemda', ${String(tenant)}, true)`.execute(tx)
    const { rows } = await sql<BookFault & { selisih: bigint }>`
      select b.pemda_id as "pemdaId", b.tahun, ledger.selisih_saldo(b.pemda_id, b.tahun) as selisih,
             (select 'jurnal ' || p.no || ' ' || p.sebab from ledger.periksa(b.pemda_id, b.tahun) p limit 1) as sebab
        from ledger.buku b where b.pemda_id = ${tenant} order by b.tahun`.execute(tx)
    for (const { pemdaId, tahun, sebab, selisih } of rows) {
      if (sebab !== null) return { pemdaId, tahun, sebab }
      if (selisih > 0n) return { pemdaId, tahun, sebab: `${selisih} saldo` }
    }
  }
  return undefined
}

function headOf({ pemdaId, tahun, no, kepala }: BookHead): Head {
  return { rantai: `buku ${pemdaId} ${tahun}`, no, kepala }
}
