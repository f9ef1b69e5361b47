import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'
import type { BookId } from './catat.ts'

/**
 * Takes the hashing out of one database: content and link become 32 bytes cut from what would be hashed, so every plan and
 * every text stays as it is. Only ever for a database that a benchmark made and drops; `db` is the owner's.
 */
export async function switchHashingOff(db: Db): Promise<void> {
  await sql
    .raw(
      `create or replace function ledger.isi_dari(kepala text, tubuh text) returns bytea language sql stable
       as $$ select substr(convert_to(kepala || tubuh, 'UTF8'), 1, 32) $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create or replace function ledger.rantai_dari(sebelum bytea, no bigint, dicatat timestamptz, isi bytea) returns bytea
       language sql stable as $$ select substr(isi, 1, 32) $$`,
    )
    .execute(db)
}

/** The negative control of a race: lines with a ceiling, spent by reading the sum and then inserting. */
export async function makeNaiveTable(db: Db, lines: number): Promise<void> {
  await sql`create table daerah.bandingan_batas (baris int primary key, pagu bigint not null)`.execute(db)
  await sql`create table daerah.bandingan_belanja (baris int not null, jumlah bigint not null)`.execute(db)
  await sql`insert into daerah.bandingan_batas select n, 50 from generate_series(0, ${lines - 1}::int) n`.execute(
    db,
  )
  await sql`grant select, insert on daerah.bandingan_batas, daerah.bandingan_belanja to benang_app`.execute(
    db,
  )
}

/** What ad-hoc code does at READ COMMITTED: ask what is left, then spend it. True when it thought it could. */
export async function spendNaively(tx: Tx, baris: number): Promise<boolean> {
  const { rows } = await sql<{ sisa: bigint }>`
    select pagu - coalesce((select sum(jumlah) from daerah.bandingan_belanja b where b.baris = p.baris), 0)::bigint as sisa
      from daerah.bandingan_batas p where baris = ${baris}`.execute(tx)
  if ((rows[0]?.sisa ?? 0n) < 1n) return false
  await sql`insert into daerah.bandingan_belanja values (${baris}, 1)`.execute(tx)
  return true
}

/** Lines of the naive table spent beyond their ceiling. */
export async function countOverspentNaively(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from daerah.bandingan_batas p
     where pagu < (select sum(jumlah) from daerah.bandingan_belanja b where b.baris = p.baris)`.execute(db)
  return rows[0]?.n ?? 0
}

/** Balances of limited stages below zero, and jurnal of a kind, in one book. */
export async function countOverspent(tx: Tx, { pemdaId, tahun }: BookId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ledger.saldo where pemda_id = ${pemdaId} and tahun = ${tahun} and dibatasi and masuk < keluar`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** Changes one amount as a superuser would, triggers off; verification must find it. `tx` is a superuser's. */
export async function tamperOne(tx: Tx, { pemdaId, tahun }: BookId, no: bigint): Promise<void> {
  await sql`set local session_replication_role = replica`.execute(tx)
  await sql`
    update ledger.mutasi set jumlah = jumlah + 1
     where pemda_id = ${pemdaId} and tahun = ${tahun} and no = ${no}
       and urut = (select min(urut) from ledger.mutasi where pemda_id = ${pemdaId} and tahun = ${tahun} and no = ${no})`.execute(
    tx,
  )
}
