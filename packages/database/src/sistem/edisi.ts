import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** An edition of a national list. `lebar`: printed width of each segment; `sejakTahun`: first fiscal year that uses it. */
export type Edisi = {
  edisiId: number
  daftar: string
  nama: string
  dasar: string
  lebar: readonly number[]
  sejakTahun: number | null
}

export async function findEdisi(
  tx: Tx,
  { daftar, nama }: { daftar: string; nama: string },
): Promise<Edisi | undefined> {
  const { rows } = await sql<Edisi>`
    select edisi_id as "edisiId", daftar, nama, dasar, lebar, sejak_tahun as "sejakTahun"
    from rujukan.edisi_kini where pemda_id = 0 and daftar = ${daftar} and nama = ${nama}`.execute(tx)
  return rows[0]
}

/** Adds an edition (`edisiId` 0) or a new version of one. Only where the tenant of the transaction is 0. */
export async function insertEdisi(tx: Tx, row: Edisi): Promise<void> {
  await sql`
    insert into rujukan.edisi (pemda_id, edisi_id, daftar, nama, dasar, lebar, sejak_tahun)
    values (0, ${row.edisiId}, ${row.daftar}, ${row.nama}, ${row.dasar}, ${[...row.lebar]}::smallint[],
      ${row.sejakTahun})`.execute(tx)
}
