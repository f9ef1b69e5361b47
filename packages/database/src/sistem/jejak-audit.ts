import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** One line of the trail. `kode` null means done, otherwise why it was refused. */
export type JejakAudit = {
  pemdaId: number
  penggunaId: number
  pejabatId: number
  peran: string | null
  penugasanId: number | null
  unitId: number | null
  tindakan: string
  kode: string | null
  pesan: string | null
  kejadian: string
  perintah: string | null
  dokumenId: bigint | null
  alamat: string | null
}

/** Writes one line; the time is the database's. */
export async function insertJejakAudit(tx: Tx, row: JejakAudit): Promise<void> {
  await sql`insert into daerah.jejak_audit
      (pemda_id, pengguna_id, pejabat_id, peran, penugasan_id, unit_id, tindakan, hasil, kode, pesan, kejadian,
       perintah, dokumen_id, alamat)
    values (${row.pemdaId}, ${row.penggunaId}, ${row.pejabatId}, ${row.peran}, ${row.penugasanId}, ${row.unitId},
      ${row.tindakan}, ${row.kode === null ? 'jadi' : 'ditolak'}, ${row.kode}, ${row.pesan}, ${row.kejadian},
      ${row.perintah}::uuid, ${row.dokumenId}, ${row.alamat})`.execute(tx)
}
