import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'

/** A government served here and its books; `jurnal` counts entries, `rekap` those the roll-ups hold. Public. */
export type PemdaDilayani = {
  pemdaId: number
  kode: string
  slug: string
  nama: string
  jenis: 'provinsi' | 'kabupaten' | 'kota'
  zona: string
  contoh: boolean
  /** What follows the @ in log-in names. */
  akhiran: string
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
    select pemda_id as "pemdaId", kode, slug, nama, jenis, zona, contoh, coalesce(akhiran, slug) as akhiran
    from sistem.pemda order by kode`.execute(db)
  return rows
}

/** One pemda, or undefined. */
export async function findPemda(
  tx: Tx,
  pemdaId: number,
): Promise<Pick<PemdaDilayani, 'nama' | 'jenis' | 'contoh'> | undefined> {
  const { rows } = await sql<Pick<PemdaDilayani, 'nama' | 'jenis' | 'contoh'>>`
    select nama, jenis, contoh from sistem.pemda where pemda_id = ${pemdaId}`.execute(tx)
  return rows[0]
}

/** What a new government is registered with. */
export type PemdaBaru = Omit<PemdaDilayani, 'zona'> & { indukId: number | null }

/** Registers a government, or finds it by its code again; false when another one has the number, code, slug or suffix. */
export async function registerPemda(tx: Tx, row: PemdaBaru): Promise<boolean> {
  await sql`
    insert into sistem.pemda (pemda_id, kode, slug, akhiran, nama, jenis, induk_id, contoh)
    values (${row.pemdaId}, ${row.kode}, ${row.slug}, ${row.akhiran}, ${row.nama}, ${row.jenis}, ${row.indukId}, ${row.contoh})
    on conflict do nothing`.execute(tx)
  const { rows } = await sql`
    select from sistem.pemda where pemda_id = ${row.pemdaId} and kode = ${row.kode} and contoh = ${row.contoh}`.execute(
    tx,
  )
  return rows.length === 1
}

/** The number after the last pemda's. */
export async function nextPemdaId(tx: Tx): Promise<number> {
  const { rows } = await sql<{
    id: number
  }>`select coalesce(max(pemda_id), 0) + 1 as id from sistem.pemda`.execute(tx)
  return rows[0]?.id ?? 1
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

/** The pemda's name in public addresses. */
export async function readSlug(tx: Tx, pemdaId: number): Promise<string> {
  const { rows } = await sql<{ slug: string }>`
    select slug from sistem.pemda where pemda_id = ${pemdaId}`.execute(tx)
  return rows[0]?.slug ?? ''
}
