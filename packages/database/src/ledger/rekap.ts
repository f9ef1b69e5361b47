import { type KodeTahap, kodeTahap } from '@benang/ledger/tahap'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** Sums of a stage by unit, account and month (0: no month, or before the year; 13: after it). Sen. */
export type Rekap = {
  tahap: KodeTahap
  bulan: number
  unit: number
  rekening: number
  masuk: bigint
  keluar: bigint
}

/** The roll-up as of now: what is folded and the tail that is not, in one snapshot. */
export async function readRekap(tx: Tx, { pemdaId, tahun }: Buku): Promise<readonly Rekap[]> {
  const { rows } = await sql<Omit<Rekap, 'tahap'> & { tahap: number }>`
    select tahap, bulan, unit, rekening, masuk, keluar
    from ledger.rekap_kini(${pemdaId}::int, ${tahun}::smallint)
    order by tahap, unit, rekening, bulan`.execute(tx)
  return rows.map((row) => ({ ...row, tahap: kodeTahap(row.tahap) }))
}

/** Sums of a money stage over the year, in sen. */
export type RekapTahap = { tahap: KodeTahap; masuk: bigint; keluar: bigint }

/** What came into each stage and went on, of one unit or (null) of the whole pemda, as of now. */
export async function readRekapTahap(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  unitId: number | null,
): Promise<readonly RekapTahap[]> {
  const { rows } = await sql<Omit<RekapTahap, 'tahap'> & { tahap: number }>`
    select tahap, sum(masuk)::bigint as masuk, sum(keluar)::bigint as keluar
    from ledger.rekap_kini(${pemdaId}::int, ${tahun}::smallint)
    where ${unitId}::int is null or unit = ${unitId}
    group by tahap
    order by tahap`.execute(tx)
  return rows.map((row) => ({ ...row, tahap: kodeTahap(row.tahap) }))
}
