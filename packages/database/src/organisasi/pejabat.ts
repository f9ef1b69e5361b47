import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A person who may hold offices, in the latest version. `nip` null: not a civil servant. */
export type Pejabat = {
  pejabatId: number
  versi: number
  nama: string
  nip: string | null
  pangkat: string | null
}

export async function findPejabat(
  tx: Tx,
  { pemdaId, pejabatId }: { pemdaId: number; pejabatId: number },
): Promise<Pejabat | undefined> {
  const { rows } = await sql<Pejabat>`
    select pejabat_id as "pejabatId", versi, nama, nip, pangkat from rujukan.pejabat_kini
    where pemda_id = ${pemdaId} and pejabat_id = ${pejabatId}`.execute(tx)
  return rows[0]
}

export async function findPejabatByNip(
  tx: Tx,
  { pemdaId, nip }: { pemdaId: number; nip: string },
): Promise<Pejabat | undefined> {
  const { rows } = await sql<Pejabat>`
    select pejabat_id as "pejabatId", versi, nama, nip, pangkat from rujukan.pejabat_kini
    where pemda_id = ${pemdaId} and nip = ${nip}`.execute(tx)
  return rows[0]
}

/** Adds a person (`pejabatId` 0 takes the next number) or a new version of one; answers the number. */
export async function insertPejabat(tx: Tx, pemdaId: number, row: Omit<Pejabat, 'versi'>): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into rujukan.pejabat (pemda_id, pejabat_id, nama, nip, pangkat)
    values (${pemdaId}, ${row.pejabatId}, ${row.nama}, ${row.nip}, ${row.pangkat})
    returning pejabat_id as id`.execute(tx)
  return rows[0]?.id ?? 0
}
