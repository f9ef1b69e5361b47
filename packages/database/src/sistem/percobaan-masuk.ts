import { sql } from 'kysely'
import type { Db } from '../connection.ts'

/** Takes one try under a key (32 bytes) before it is judged: 0, or the seconds to wait. It is committed by itself. */
export async function takePercobaan(
  db: Db,
  { sidik, kini }: { sidik: Buffer; kini: string | null },
): Promise<number> {
  const { rows } = await sql<{ tunggu: number }>`
    select sistem.ambil_percobaan(${sidik}, ${kini}::timestamptz) as tunggu`.execute(db)
  return rows[0]?.tunggu ?? 0
}

/** Forgets the tries under a key: the last one was right. */
export async function clearPercobaan(db: Db, sidik: Buffer): Promise<void> {
  await sql`delete from sistem.percobaan_masuk where sidik = ${sidik}`.execute(db)
}
