import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A unit of a pemda in its latest version. `pemda` is the government itself; it holds no budget. */
export type Organisasi = {
  organisasiId: number
  versi: number
  kode: string
  nama: string
  singkatan: string
  jenis: 'skpd' | 'unit' | 'skpkd' | 'pemda'
  indukId: number | null
  sejak: string
  sampai: string | null
}

/** All units by code. */
export async function listOrganisasi(tx: Tx, pemdaId: number): Promise<readonly Organisasi[]> {
  const { rows } = await sql<Organisasi>`
    select organisasi_id as "organisasiId", versi, kode, nama, singkatan, jenis, induk_id as "indukId", sejak, sampai
    from rujukan.organisasi_kini where pemda_id = ${pemdaId} order by kode`.execute(tx)
  return rows
}

/** Adds a unit (`organisasiId` 0 takes the next number) or a new version of one; answers its number. */
export async function insertOrganisasi(
  tx: Tx,
  pemdaId: number,
  row: Omit<Organisasi, 'versi'>,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into rujukan.organisasi (pemda_id, organisasi_id, kode, nama, singkatan, jenis, induk_id, sejak, sampai)
    values (${pemdaId}, ${row.organisasiId}, ${row.kode}, ${row.nama}, ${row.singkatan}, ${row.jenis}, ${row.indukId},
      ${row.sejak}::date, ${row.sampai}::date)
    returning organisasi_id as id`.execute(tx)
  return rows[0]?.id ?? 0
}

/** The code of a unit; '' when it is none of this pemda. */
export async function kodeUnitOf(
  tx: Tx,
  { pemdaId, unitId }: { pemdaId: number; unitId: number },
): Promise<string> {
  const { rows } = await sql<{ kode: string }>`
    select kode from rujukan.organisasi_kini where pemda_id = ${pemdaId} and organisasi_id = ${unitId}`.execute(
    tx,
  )
  return rows[0]?.kode ?? ''
}
