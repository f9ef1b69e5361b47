import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A dated role of a person in a unit, latest version. `batasNilai` in sen; dates inclusive. */
export type PenugasanBaris = {
  penugasanId: number
  versi: number
  pejabatId: number
  peran: string
  unitId: number
  unitNama: string
  sifat: 'definitif' | 'plt' | 'plh' | 'pj' | 'kuasa'
  batasNilai: bigint | null
  sejak: string
  sampai: string | null
  dasar: string
  rangkapSah: string | null
}

export type PenugasanBaru = Omit<PenugasanBaris, 'penugasanId' | 'versi' | 'unitNama'>

const columns = sql.raw(`t.penugasan_id as "penugasanId", t.versi, t.pejabat_id as "pejabatId", t.peran,
  t.unit_id as "unitId", o.nama as "unitNama", t.sifat, t.batas_nilai as "batasNilai", t.sejak, t.sampai, t.dasar,
  t.rangkap_sah as "rangkapSah"`)

/** Assignments of one person, or of all, by start. */
export async function listPenugasan(
  tx: Tx,
  { pemdaId, pejabatId }: { pemdaId: number; pejabatId?: number },
): Promise<readonly PenugasanBaris[]> {
  const { rows } = await sql<PenugasanBaris>`
    select ${columns}
    from rujukan.penugasan_kini t
    join rujukan.organisasi_kini o on o.pemda_id = t.pemda_id and o.organisasi_id = t.unit_id
    where t.pemda_id = ${pemdaId} and (${pejabatId ?? null}::int is null or t.pejabat_id = ${pejabatId ?? null}::int)
    order by t.pejabat_id, t.sejak, t.penugasan_id`.execute(tx)
  return rows
}

export async function findPenugasan(
  tx: Tx,
  { pemdaId, penugasanId }: { pemdaId: number; penugasanId: number },
): Promise<PenugasanBaris | undefined> {
  const { rows } = await sql<PenugasanBaris>`
    select ${columns}
    from rujukan.penugasan_kini t
    join rujukan.organisasi_kini o on o.pemda_id = t.pemda_id and o.organisasi_id = t.unit_id
    where t.pemda_id = ${pemdaId} and t.penugasan_id = ${penugasanId}`.execute(tx)
  return rows[0]
}

/** Adds an assignment; the database refuses a forbidden pair. Answers its number. */
export async function insertPenugasan(tx: Tx, pemdaId: number, row: PenugasanBaru): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into rujukan.penugasan (pemda_id, pejabat_id, peran, unit_id, sifat, batas_nilai, sejak, sampai, dasar, rangkap_sah)
    values (${pemdaId}, ${row.pejabatId}, ${row.peran}, ${row.unitId}, ${row.sifat}, ${row.batasNilai},
      ${row.sejak}::date, ${row.sampai}::date, ${row.dasar}, ${row.rangkapSah})
    returning penugasan_id as id`.execute(tx)
  return rows[0]?.id ?? 0
}

/** A new version of an assignment with another last day; `versi` is the one it replaces. */
export async function endPenugasan(
  tx: Tx,
  pemdaId: number,
  { penugasanId, versi, sampai }: { penugasanId: number; versi: number; sampai: string },
): Promise<void> {
  await sql`
    insert into rujukan.penugasan
      (pemda_id, penugasan_id, versi, pejabat_id, peran, unit_id, sifat, batas_nilai, sejak, sampai, dasar, rangkap_sah)
    select pemda_id, penugasan_id, versi + 1, pejabat_id, peran, unit_id, sifat, batas_nilai, sejak, ${sampai}::date, dasar,
      rangkap_sah
    from rujukan.penugasan where pemda_id = ${pemdaId} and penugasan_id = ${penugasanId} and versi = ${versi}`.execute(
    tx,
  )
}
