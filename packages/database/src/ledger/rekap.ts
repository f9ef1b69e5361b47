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
