import { sql } from 'kysely'
import type { Db } from '../connection.ts'

/** A government served here and its books; `jurnal` counts entries, `rekap` those the roll-ups hold. Public. */
export type PemdaDilayani = {
  pemdaId: number
  kode: string
  slug: string
  nama: string
  jenis: 'provinsi' | 'kabupaten' | 'kota'
  zona: string
  contoh: boolean
}
export type BukuDilayani = {
  pemdaId: number
  tahun: number
  mode: 'utama' | 'cermin'
  buka: boolean
  jurnal: bigint
  rekap: bigint
  kepala: string
}

/** Every pemda, by code (role lintas). */
export async function listPemda(db: Db): Promise<readonly PemdaDilayani[]> {
  const { rows } = await sql<PemdaDilayani>`
    select pemda_id as "pemdaId", kode, slug, nama, jenis, zona, contoh from sistem.pemda order by kode`.execute(
    db,
  )
  return rows
}

/** Every book with its head, newest year first (role lintas). */
export async function listBuku(db: Db): Promise<readonly BukuDilayani[]> {
  const { rows } = await sql<BukuDilayani>`
    select pemda_id as "pemdaId", tahun, mode, buka, no_akhir as jurnal, no_rekap as rekap, encode(kepala, 'hex') as kepala
    from ledger.buku order by pemda_id, tahun desc`.execute(db)
  return rows
}

/** Resolves when the database answers; used by readiness. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}

/** Number of the last migration in the database, 0 when none was recorded. */
export async function schemaVersion(db: Db): Promise<number> {
  const { rows } = await sql<{ nomor: number }>`
    select coalesce(max(nomor), 0) as nomor from migrasi.terpasang`.execute(db)
  return rows[0]?.nomor ?? 0
}
