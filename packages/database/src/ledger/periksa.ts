import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** The first jurnal that is not what was hashed, and why (see migrations/0019_periksa.sql). */
export type Kerusakan = { no: bigint; sebab: string }

/** Recomputes the book's chain from its rows; undefined when everything holds. Locks nothing. */
export async function periksaBuku(
  tx: Tx,
  { pemdaId, tahun }: { pemdaId: number; tahun: number },
): Promise<Kerusakan | undefined> {
  const { rows } = await sql<Kerusakan>`
    select no, sebab from ledger.periksa(${pemdaId}, ${tahun}::smallint)`.execute(tx)
  return rows[0]
}

/** How many balances differ from the sum of their mutasi; 0 in a sound book. */
export async function countSelisihSaldo(
  tx: Tx,
  { pemdaId, tahun }: { pemdaId: number; tahun: number },
): Promise<bigint> {
  const { rows } = await sql<{ selisih: bigint }>`
    select ledger.selisih_saldo(${pemdaId}, ${tahun}::smallint) as selisih`.execute(tx)
  return rows[0]?.selisih ?? 0n
}
