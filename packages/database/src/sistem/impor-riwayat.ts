import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** One run of an import, as it is kept for those who audit. */
export type RiwayatImpor = {
  pemdaId: number
  daftar: string
  edisi: string | null
  dasar: string | null
  berkas: string
  sidikBerkas: string
  oleh: string
  hasil: 'jadi' | 'ditolak'
  dibaca: number
  baru: number
  berubah: number
  sama: number
  ditolak: number
  kejadian: string
}

/** Writes one run; the time is the database's. `sidikBerkas` is sha256 in hex. */
export async function insertImpor(tx: Tx, row: RiwayatImpor): Promise<void> {
  await sql`
    insert into rujukan.impor (pemda_id, daftar, edisi, dasar, berkas, sidik_berkas, oleh, hasil, dibaca, baru, berubah,
      sama, ditolak, kejadian)
    values (${row.pemdaId}, ${row.daftar}, ${row.edisi}, ${row.dasar}, ${row.berkas}, decode(${row.sidikBerkas}, 'hex'),
      ${row.oleh}, ${row.hasil}, ${row.dibaca}, ${row.baru}, ${row.berubah}, ${row.sama}, ${row.ditolak},
      ${row.kejadian})`.execute(tx)
}

/** True when the last run of this list and edition took exactly this file. */
export async function isTerimpor(
  tx: Tx,
  { daftar, edisi, sidikBerkas }: { daftar: string; edisi: string; sidikBerkas: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from rujukan.impor
    where pemda_id = 0 and daftar = ${daftar} and edisi = ${edisi} and hasil = 'jadi'
      and sidik_berkas = decode(${sidikBerkas}, 'hex')
    limit 1`.execute(tx)
  return rows.length > 0
}
