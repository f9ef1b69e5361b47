import { type KodeJenisJurnal, kodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import { type KodeTahap, kodeTahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** All that one jurnal moved along one arrow between two keys, its months together. */
export type MutasiTerkait = {
  no: bigint
  dariTahap: KodeTahap
  dari: number
  keTahap: KodeTahap
  ke: number
  jumlah: bigint
}

/** Everything that ever moved to or from some keys, in order of jurnal. */
export async function listMutasiTerkait(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  kunci: readonly number[],
): Promise<readonly MutasiTerkait[]> {
  const keys = sql`${[...kunci]}::int[]`
  const own = sql`m.pemda_id = ${pemdaId} and m.tahun = ${tahun}`
  const columns = sql`m.no, m.dari_tahap, m.dari, m.ke_tahap, m.ke, m.jumlah`
  const { rows } = await sql<
    Omit<MutasiTerkait, 'dariTahap' | 'keTahap'> & { dariTahap: number; keTahap: number }
  >`
    select m.no, m.dari_tahap as "dariTahap", m.dari, m.ke_tahap as "keTahap", m.ke, sum(m.jumlah)::bigint as jumlah
    from (
      select ${columns} from ledger.mutasi m where ${own} and m.dari = any (${keys})
      union all
      select ${columns} from ledger.mutasi m where ${own} and m.ke = any (${keys}) and m.ke <> m.dari
        and m.dari <> all (${keys})
    ) m
    group by 1, 2, 3, 4, 5
    having sum(m.jumlah) <> 0
    order by 1, 2, 3, 4, 5`.execute(tx)
  return rows.map((row) => ({
    ...row,
    dariTahap: kodeTahap(row.dariTahap),
    keTahap: kodeTahap(row.keTahap),
  }))
}

/** A jurnal as the thread needs it; `rantai` hex. */
export type JurnalTerkait = {
  no: bigint
  jenis: KodeJenisJurnal
  tanggal: Tanggal
  nomor: string
  dokumenId: bigint
  membalik: bigint | null
  rantai: string
}

/** The given jurnal of a book. */
export async function listJurnalTerkait(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  no: readonly bigint[],
): Promise<readonly JurnalTerkait[]> {
  const { rows } = await sql<Omit<JurnalTerkait, 'jenis'> & { jenis: number }>`
    select j.no, j.jenis, j.tanggal, j.nomor, j.dokumen as "dokumenId", j.membalik, encode(j.rantai, 'hex') as rantai
    from ledger.jurnal j
    where j.pemda_id = ${pemdaId} and j.tahun = ${tahun} and j.no = any (${[...new Set(no)]}::bigint[])
    order by j.no`.execute(tx)
  return rows.map((row) => ({ ...row, jenis: kodeJenisJurnal(row.jenis) }))
}
