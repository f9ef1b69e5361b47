import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** Makes a link of an account, valid 30 minutes from `kini`, and voids older ones; `sidik` is the token's hash. */
export async function insertTautanAwal(
  tx: Tx,
  {
    pemdaId,
    penggunaId,
    tautanId,
    sidik,
    kini,
  }: {
    pemdaId: number
    penggunaId: number
    tautanId: string
    sidik: Buffer
    kini: string
  },
): Promise<void> {
  await sql`update sistem.tautan_awal set dipakai = ${kini}::timestamptz
    where pemda_id = ${pemdaId} and pengguna_id = ${penggunaId} and dipakai is null`.execute(tx)
  await sql`insert into sistem.tautan_awal (pemda_id, tautan_id, pengguna_id, sidik, dibuat, berlaku_sampai)
    values (${pemdaId}, ${tautanId}::uuid, ${penggunaId}, ${sidik}, ${kini}::timestamptz,
      ${kini}::timestamptz + interval '30 minutes')`.execute(tx)
}

/** The account a link still opens at `kini`, or undefined. */
export async function findTautanAwal(
  tx: Tx,
  { pemdaId, sidik, kini }: { pemdaId: number; sidik: Buffer; kini: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ penggunaId: number }>`
    select pengguna_id as "penggunaId" from sistem.tautan_awal
    where pemda_id = ${pemdaId} and sidik = ${sidik} and dipakai is null and berlaku_sampai > ${kini}::timestamptz`.execute(
    tx,
  )
  return rows[0]?.penggunaId
}

/** Uses the link up; false when somebody else just did. */
export async function takeTautanAwal(
  tx: Tx,
  { pemdaId, sidik, kini }: { pemdaId: number; sidik: Buffer; kini: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update sistem.tautan_awal set dipakai = ${kini}::timestamptz
    where pemda_id = ${pemdaId} and sidik = ${sidik} and dipakai is null and berlaku_sampai > ${kini}::timestamptz`.execute(
    tx,
  )
  return numAffectedRows === 1n
}
