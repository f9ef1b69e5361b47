import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { BookId } from './catat.ts'

/** A national roll-up: `pemda` governments, each with 120 objek, and `rinci` rows of unit and account below them. */
export type NationalSize = { tahun: number; pemda: number; rinci: number }
const objekPerPemda = 120
const rekeningPerUnit = 280

/** Fills both roll-ups as a superuser: nothing was posted, only what reports read stands there. Ids begin at 1000. */
export async function fillNational(tx: Tx, { tahun, pemda, rinci }: NationalSize): Promise<void> {
  await sql`
    insert into ledger.rekap_nasional (pemda_id, tahun, tahap, bulan, objek, masuk, keluar)
    select 1000 + p, ${tahun}, 10, 0, '5.' || 1 + o % 4 || '.' || lpad((1 + o / 4 % 6)::text, 2, '0') || '.' || lpad((o / 24)::text, 2, '0'),
           1000000 + p * o, 0
      from generate_series(1, ${pemda}::int) p, generate_series(0, ${objekPerPemda - 1}::int) o`.execute(tx)
  await sql`
    insert into ledger.rekap (pemda_id, tahun, tahap, bulan, unit, rekening, masuk, keluar)
    select 1000 + p, ${tahun}, 10, 0, 1 + n / ${rekeningPerUnit}::int, 1 + n % ${rekeningPerUnit}::int, 1000000 + p, 0
      from generate_series(1, ${pemda}::int) p, generate_series(0, ${rinci - 1}::int) n`.execute(tx)
}

/** The roll-up of one whole pemda: budget and realisation of `units` units with `accounts` accounts each, all folded. */
export async function fillRekap(
  tx: Tx,
  { pemdaId, tahun }: BookId,
  { units, accounts }: { units: number; accounts: number },
): Promise<void> {
  await sql`select set_config('app.pemda', '0', true)`.execute(tx)
  await sql`
    insert into rujukan.rekening (pemda_id, edisi, kode, segmen, uraian, rinci)
    select 0, 'Ukur', '5.' || 1 + n % 4 || '.' || lpad((1 + n / 4 % 6)::text, 2, '0') || '.' || lpad((1 + n / 24 % 5)::text, 2, '0')
             || '.01.' || lpad((1 + n)::text, 4, '0'),
           array[5, 1 + n % 4, 1 + n / 4 % 6, 1 + n / 24 % 5, 1, 1 + n]::smallint[], 'Akun ukur ' || n, true
      from generate_series(0, ${accounts - 1}::int) n`.execute(tx)
  await sql`
    insert into ledger.rekap (pemda_id, tahun, tahap, bulan, unit, rekening, masuk, keluar)
    select ${pemdaId}, ${tahun}, t, 0, u, r.rekening_id, 1000000 * u, 0
      from unnest(array[6, 10]) t, generate_series(1, ${units}::int) u,
           (select rekening_id from rujukan.rekening where pemda_id = 0 and edisi = 'Ukur') r`.execute(tx)
}

export type NationalCell = { pemdaId: number; jenis: string; masuk: bigint }

/** Realisation of every pemda by jenis ('5.1.02'), from the national roll-up. The reader is the role `lintas`, under its policy. */
export async function readNational(tx: Tx, tahun: number): Promise<NationalCell[]> {
  const { rows } = await sql<NationalCell>`
    select pemda_id as "pemdaId", left(objek, 6) as jenis, sum(masuk)::bigint as masuk
      from ledger.rekap_nasional where tahun = ${tahun} and tahap = 10 group by 1, 2`.execute(tx)
  return rows
}

/** The control of it: the bare statement, as a superuser whom no policy binds. */
export async function groupNational(tx: Tx, tahun: number): Promise<NationalCell[]> {
  const { rows } = await sql<NationalCell>`
    select pemda_id as "pemdaId", left(objek, 6) as jenis, sum(masuk)::bigint as masuk
      from ledger.rekap_nasional where tahun = ${tahun} and tahap = 10 group by 1, 2`.execute(tx)
  return rows
}

/** What the roll-up saves: the same question to the rows of unit and account. */
export async function groupUnits(tx: Tx, tahun: number): Promise<NationalCell[]> {
  const { rows } = await sql<NationalCell>`
    select pemda_id as "pemdaId", (rekening % 24)::text as jenis, sum(masuk)::bigint as masuk
      from ledger.rekap
     where tahun = ${tahun} and tahap = 10 and pemda_id > 1000 group by 1, 2`.execute(tx)
  return rows
}

/** The control of an LRA: the roll-up of a pemda grouped by objek, nothing named, no tail. */
export async function groupRekap(tx: Tx, { pemdaId, tahun }: BookId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select r.segmen[1:4], sum(g.masuk) filter (where g.tahap = 6), sum(g.masuk) filter (where g.tahap = 10)
        from ledger.rekap g join rujukan.rekening r on r.pemda_id = 0 and r.rekening_id = g.rekening
       where g.pemda_id = ${pemdaId} and g.tahun = ${tahun} and g.tahap in (6, 10) group by 1 offset 0) g`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** What an LRA would cost without a roll-up: the sum of each key over all moves of a year. */
export async function groupMutasi(tx: Tx, { pemdaId, tahun }: BookId): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      select ke, sum(jumlah) from ledger.mutasi where pemda_id = ${pemdaId} and tahun = ${tahun} group by ke offset 0) g`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}
