import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** What a command id stands for. `hasil` is the answer as JSON text; `sidik` is sha256 of 32 bytes. */
export type Perintah = { pemdaId: number; perintah: string; sidik: Uint8Array }

/**
 * Serialises equal command ids until the end of the transaction: a duplicate that arrives meanwhile waits here and
 * then finds the stored answer.
 */
export async function lockPerintah(tx: Tx, key: { pemdaId: number; perintah: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`perintah/${key.pemdaId}/${key.perintah}`}, 0))`.execute(
    tx,
  )
}

/** The stored answer of a command id as JSON text, or undefined while it is new. */
export async function findPerintah(
  tx: Tx,
  key: { pemdaId: number; perintah: string },
): Promise<{ sama: (sidik: Uint8Array) => boolean; hasil: string } | undefined> {
  const { rows } = await sql<{ sidik: string; hasil: string }>`
    select encode(sidik, 'hex') as sidik, coalesce((hasil -> 'nilai')::text, 'null') as hasil from daerah.perintah
    where pemda_id = ${key.pemdaId} and perintah = ${key.perintah}::uuid`.execute(tx)
  const row = rows[0]
  if (row === undefined) return undefined
  return { sama: (sidik) => Buffer.from(sidik).toString('hex') === row.sidik, hasil: row.hasil }
}

/** Keeps the answer of a command for ever. */
export async function insertPerintah(
  tx: Tx,
  row: Perintah & { tindakan: string; hasil: unknown; penggunaId: number },
): Promise<void> {
  await sql`insert into daerah.perintah (pemda_id, perintah, tindakan, sidik, hasil, pengguna_id)
    values (${row.pemdaId}, ${row.perintah}::uuid, ${row.tindakan}, ${Buffer.from(row.sidik)},
            ${JSON.stringify({ nilai: row.hasil })}::jsonb, ${row.penggunaId})`.execute(tx)
}

/** Answers of every command of a pemda, by command id: for a story that goes on where it was cut short. */
export async function listJawaban(tx: Tx, pemdaId: number): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ perintah: string; hasil: string }>`
    select perintah::text, coalesce((hasil -> 'nilai')::text, 'null') as hasil from daerah.perintah where pemda_id = ${pemdaId}`.execute(
    tx,
  )
  return new Map(rows.map(({ perintah, hasil }) => [perintah, hasil]))
}
