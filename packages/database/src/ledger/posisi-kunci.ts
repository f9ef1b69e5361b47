import { tahap } from '@benang/ledger/tahap'
import type { Rupiah } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** Which keys, and the jurnal before which they are looked at (null: as they stand). */
export type PosisiDicari = { kunci: readonly number[]; sebelum: bigint | null }

/** What came into the stages of one key, in sen. */
export type PosisiKunci = { kunci: number; dpa: Rupiah; spd: Rupiah; spp: Rupiah; sp2d: Rupiah }

/** Authority granted, released, asked for and paid of each key before a jurnal; what a mirror book covered is none of it. */
export async function listPosisiKunci(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { kunci, sebelum }: PosisiDicari,
): Promise<readonly PosisiKunci[]> {
  const of = (nomor: number) => sql`coalesce(sum(m.jumlah) filter (where m.ke_tahap = ${nomor}), 0)::bigint`
  const { rows } = await sql<PosisiKunci>`
    select m.ke as kunci, ${of(tahap.dpa)} as dpa, ${of(tahap.spd)} as spd, ${of(tahap.spp)} as spp, ${of(tahap.sp2d)} as sp2d
    from ledger.mutasi m
    where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and ${menuju(kunci)}
      and not m.penutup and (${sebelum}::bigint is null or m.no < ${sebelum}::bigint)
    group by m.ke`.execute(tx)
  return rows
}

/** The documents that released some keys before a jurnal, oldest first. */
export async function listPelepasan(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { kunci, sebelum }: PosisiDicari,
): Promise<readonly { nomor: string; tanggal: Tanggal; jumlah: Rupiah }[]> {
  const { rows } = await sql<{ nomor: string; tanggal: Tanggal; jumlah: Rupiah }>`
    select j.nomor, j.tanggal, sum(m.jumlah)::bigint as jumlah
    from ledger.mutasi m
    join ledger.jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
    where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and ${menuju(kunci)}
      and m.ke_tahap = ${tahap.spd} and not m.penutup and (${sebelum}::bigint is null or m.no < ${sebelum}::bigint)
    group by j.no, j.nomor, j.tanggal
    order by j.no`.execute(tx)
  return rows
}

/** Moves that end on a key: most stay on it from stage to stage, and each of the two ways has its index. */
function menuju(kunci: readonly number[]) {
  const keys = sql`${[...kunci]}::int[]`
  return sql`((m.dari = any (${keys}) and m.ke = m.dari) or (m.ke = any (${keys}) and m.ke <> m.dari))`
}
