import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A decree of standard prices. `menyeluruh`: it replaces every list before it; otherwise it adds to them. */
export type StandarEdisi = {
  edisiId: number
  nama: string
  dasar: string
  sejak: Tanggal
  sampai: Tanggal | null
  menyeluruh: boolean
}

/** All decrees of a pemda, newest first. */
export async function listStandarEdisi(tx: Tx, pemdaId: number): Promise<readonly StandarEdisi[]> {
  const { rows } = await sql<StandarEdisi>`
    select edisi_id as "edisiId", nama, dasar, sejak::text as sejak, sampai::text as sampai, menyeluruh
    from rujukan.standar_edisi_kini t where pemda_id = ${pemdaId}
    order by t.sejak desc, edisi_id desc`.execute(tx)
  return rows
}

/** The decree of that name. */
export async function findStandarEdisi(
  tx: Tx,
  { pemdaId, nama }: { pemdaId: number; nama: string },
): Promise<StandarEdisi | undefined> {
  return (await listStandarEdisi(tx, pemdaId)).find((satu) => satu.nama === nama)
}

/** Adds a decree (`edisiId` 0) or a new version of one; what holds when follows from it. */
export async function insertStandarEdisi(tx: Tx, pemdaId: number, row: StandarEdisi): Promise<void> {
  await sql`
    insert into rujukan.standar_edisi (pemda_id, edisi_id, nama, dasar, sejak, sampai, menyeluruh)
    values (${pemdaId}, ${row.edisiId}, ${row.nama}, ${row.dasar}, ${row.sejak}, ${row.sampai}, ${row.menyeluruh})`.execute(
    tx,
  )
}
