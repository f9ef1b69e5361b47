import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** What is counted. Absent dimensions are 0; `kode` carries the full codes and their edition and is hashed. */
export type KunciBaru = {
  golongan: number
  unit?: number
  subKegiatan?: number
  rekening?: number
  dana?: number
  acuan?: bigint
  satuan?: number
  objek?: string
  kode: string
}

/** Finds or registers keys of a book, in the order asked; new ones are registered by a jurnal of their own. */
export async function registerKunci(
  tx: Tx,
  { pemdaId, tahun, pelaku, tanggal }: { pemdaId: number; tahun: number; pelaku: number; tanggal: string },
  kunci: readonly KunciBaru[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ nomor: number[] | null }>`
    select ledger.daftar_kunci(
      ${pemdaId}, ${tahun}::smallint, ${pelaku}, ${tanggal}::date,
      ${kunci.map((k) => k.golongan)}::smallint[], ${kunci.map((k) => k.unit ?? 0)}::int[],
      ${kunci.map((k) => k.subKegiatan ?? 0)}::int[], ${kunci.map((k) => k.rekening ?? 0)}::int[],
      ${kunci.map((k) => k.dana ?? 0)}::smallint[], ${kunci.map((k) => k.acuan ?? 0n)}::bigint[],
      ${kunci.map((k) => k.satuan ?? 1)}::smallint[], ${kunci.map((k) => k.objek ?? '')}::text[],
      ${kunci.map((k) => k.kode)}::text[]) as nomor`.execute(tx)
  return rows[0]?.nomor ?? []
}
