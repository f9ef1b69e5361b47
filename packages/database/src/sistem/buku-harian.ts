import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

type Buku = { pemdaId: number; tahun: number }

/** Folds new entries into the roll-ups; resolves with the last entry they hold. */
export async function foldBuku(tx: Tx, { pemdaId, tahun }: Buku): Promise<number> {
  const { rows } = await sql<{ no: bigint }>`
    select ledger.gulung(${pemdaId}::int, ${tahun}::smallint) as no`.execute(tx)
  return Number(rows[0]?.no ?? 0n)
}

/** Number of the last entry, 0 for none. */
export async function lastJurnal(tx: Tx, { pemdaId, tahun }: Buku): Promise<number> {
  const { rows } = await sql<{ no: bigint }>`
    select no_akhir as no from ledger.buku where pemda_id = ${pemdaId} and tahun = ${tahun}`.execute(tx)
  return Number(rows[0]?.no ?? 0n)
}

export type Temuan = { no: number; sebab: string }

/** The first broken entry after `sesudah` up to `sampai`; with `sampai` null to the end, the head of the book included. */
export async function firstBroken(
  tx: Tx,
  { pemdaId, tahun, sesudah, sampai }: Buku & { sesudah: number; sampai: number | null },
): Promise<Temuan | undefined> {
  const { rows } = await sql<{ no: bigint; sebab: string }>`
    select no, sebab from ledger.periksa(${pemdaId}::int, ${tahun}::smallint, ${sesudah}::bigint, ${sampai}::bigint)
    order by no limit 1`.execute(tx)
  return rows[0] && { no: Number(rows[0].no), sebab: rows[0].sebab }
}
