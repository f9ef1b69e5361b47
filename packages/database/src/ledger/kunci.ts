import { golonganKunci, type Kunci } from '@benang/ledger/kunci'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** Numbers of the given keys, in order; those not yet known are registered by one jurnal of the book. */
export async function registerKunci(
  tx: Tx,
  { pemdaId, tahun, pelaku, tanggal }: Buku & { pelaku: number; tanggal: Tanggal },
  keys: readonly Kunci[],
): Promise<number[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ kunci: number[] }>`
    select ledger.daftar_kunci(
      ${pemdaId}::int, ${tahun}::smallint, ${pelaku}::int, ${tanggal}::date,
      ${keys.map((k) => golonganKunci[k.golongan])}::smallint[],
      ${keys.map((k) => k.unit ?? 0)}::int[],
      ${keys.map((k) => k.subKegiatan ?? 0)}::int[],
      ${keys.map((k) => k.rekening ?? 0)}::int[],
      ${keys.map((k) => k.dana ?? 0)}::smallint[],
      ${keys.map((k) => k.acuan ?? 0n)}::bigint[],
      ${keys.map((k) => k.satuan ?? 1)}::smallint[],
      ${keys.map((k) => k.objek ?? '')}::text[],
      ${keys.map((k) => k.kode)}::text[]) as kunci`.execute(tx)
  return rows[0]?.kunci ?? []
}

/** Registers keys of one year in another (a contract goes on, a plafon is planned anew): old number → new number. */
export async function rollKunci(
  tx: Tx,
  {
    pemdaId,
    dariTahun,
    keTahun,
    pelaku,
    tanggal,
  }: { pemdaId: number; dariTahun: number; keTahun: number; pelaku: number; tanggal: Tanggal },
  keys: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ lama: number; baru: number }>`
    select lama, baru from ledger.gulir_kunci(
      ${pemdaId}::int, ${dariTahun}::smallint, ${keTahun}::smallint, ${pelaku}::int, ${tanggal}::date,
      ${[...keys]}::int[])`.execute(tx)
  return new Map(rows.map(({ lama, baru }) => [lama, baru]))
}
