import { statusMati } from '@benang/documents/jenis-dokumen'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

type Buku = { pemdaId: number; tahun: number }

/** The documents of a kind in one state: how many, the first and last date, and the first of them. */
export type RingkasStatus = {
  jenis: string
  status: string
  banyak: number
  awal: Tanggal
  akhir: Tanggal
  dokumenId: bigint
  nomor: string | null
}

/** The live documents of a year by kind and state. */
export async function listRingkasStatus(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  jenis: readonly string[],
): Promise<readonly RingkasStatus[]> {
  const { rows } = await sql<RingkasStatus>`
    select jenis, status, count(*)::int as banyak, min(tanggal) as awal, max(tanggal) as akhir,
      (array_agg(dokumen_id order by tanggal, dokumen_id))[1] as "dokumenId",
      (array_agg(nomor order by tanggal, dokumen_id))[1] as nomor
    from daerah.dokumen
    where pemda_id = ${pemdaId} and tahun = ${tahun} and jenis = any(${[...jenis]}::text[])
      and status <> all(${[...statusMati]}::text[])
    group by jenis, status`.execute(tx)
  return rows
}

/** A day recorded by hand for a deadline, by whom and on what evidence. */
export type TenggatTercatat = {
  kode: string
  tanggal: Tanggal | null
  bukti: string
  penggunaId: number
  peran: string
}

/** What was recorded for a year: the newest of each deadline. */
export async function listTenggatTercatat(
  tx: Tx,
  { pemdaId, tahun }: Buku,
): Promise<readonly TenggatTercatat[]> {
  const { rows } = await sql<TenggatTercatat>`
    select distinct on (kode) kode, tanggal, bukti, pengguna_id as "penggunaId", peran
    from daerah.tenggat_tercatat where pemda_id = ${pemdaId} and tahun = ${tahun}
    order by kode, tercatat_id desc`.execute(tx)
  return rows
}

/** Records when it was done; `tanggal` null takes the record before back. */
export async function insertTenggatTercatat(tx: Tx, baru: Buku & TenggatTercatat): Promise<void> {
  await sql`
    insert into daerah.tenggat_tercatat (pemda_id, tahun, kode, tanggal, bukti, pengguna_id, peran)
    values (${baru.pemdaId}, ${baru.tahun}, ${baru.kode}, ${baru.tanggal}::date, ${baru.bukti}, ${baru.penggunaId},
            ${baru.peran})`.execute(tx)
}

/** Marks a reminder as sent; false when that deadline, on that date, was told of before. */
export async function takeIngatan(
  tx: Tx,
  { pemdaId, tahun, kode, tenggat }: Buku & { kode: string; tenggat: Tanggal },
): Promise<boolean> {
  const { rows } = await sql`
    insert into daerah.tenggat_diingatkan (pemda_id, tahun, kode, tenggat)
    values (${pemdaId}, ${tahun}, ${kode}, ${tenggat}::date) on conflict do nothing returning 1`.execute(tx)
  return rows.length === 1
}

/** The years this pemda keeps a book of, oldest first. */
export async function listTahunBuku(tx: Tx, pemdaId: number): Promise<readonly number[]> {
  const { rows } = await sql<{ tahun: number }>`
    select tahun from ledger.buku where pemda_id = ${pemdaId} order by tahun`.execute(tx)
  return rows.map(({ tahun }) => tahun)
}
