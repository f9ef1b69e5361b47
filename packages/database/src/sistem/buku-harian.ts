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

/** What the last finished verification of a book said, and when. */
export type HasilPeriksa = { utuh: boolean; waktu: Date }

/** The last finished verification of a book, or undefined when none is on record. */
export async function lastPeriksa(tx: Tx, { pemdaId, tahun }: Buku): Promise<HasilPeriksa | undefined> {
  const { rows } = await sql<HasilPeriksa>`
    select (hasil ->> 'utuh')::boolean as utuh, berakhir as waktu
    from sistem.pekerjaan
    where pemda_id = ${pemdaId} and jenis = 'verifikasi-buku' and status = 'selesai'
      and isi ->> 'tahun' = ${String(tahun)} and hasil ? 'utuh'
    order by berakhir desc, pekerjaan_id desc
    limit 1`.execute(tx)
  return rows[0]
}
