import { type KodeJenisJurnal, kodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import { type KodeTahap, kodeTahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Db } from '../connection.ts'
import { milikBenang, type SumberBenang, tabelBenang } from './benang-sumber.ts'

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
  db: Db,
  sumber: SumberBenang,
  kunci: readonly number[],
): Promise<readonly MutasiTerkait[]> {
  const keys = sql`${[...kunci]}::int[]`
  const own = milikBenang('m', sumber)
  const mutasi = tabelBenang('mutasi', sumber)
  const columns = sql`m.no, m.dari_tahap, m.dari, m.ke_tahap, m.ke, m.jumlah`
  const { rows } = await sql<
    Omit<MutasiTerkait, 'dariTahap' | 'keTahap'> & { dariTahap: number; keTahap: number }
  >`
    select m.no, m.dari_tahap as "dariTahap", m.dari, m.ke_tahap as "keTahap", m.ke, sum(m.jumlah)::bigint as jumlah
    from (
      select ${columns} from ${mutasi} m where ${own} and m.dari = any (${keys})
      union all
      select ${columns} from ${mutasi} m where ${own} and m.ke = any (${keys}) and m.ke <> m.dari
        and m.dari <> all (${keys})
    ) m
    group by 1, 2, 3, 4, 5
    having sum(m.jumlah) <> 0
    order by 1, 2, 3, 4, 5`.execute(db)
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

/** The given jurnal. */
export async function listJurnalTerkait(
  db: Db,
  sumber: SumberBenang,
  no: readonly bigint[],
): Promise<readonly JurnalTerkait[]> {
  const { rows } = await sql<Omit<JurnalTerkait, 'jenis'> & { jenis: number }>`
    select j.no, j.jenis, j.tanggal, j.nomor, j.dokumen as "dokumenId", j.membalik, encode(j.rantai, 'hex') as rantai
    from ${tabelBenang('jurnal', sumber)} j
    where ${milikBenang('j', sumber)} and j.no = any (${[...new Set(no)]}::bigint[])
    order by j.no`.execute(db)
  return rows.map((row) => ({ ...row, jenis: kodeJenisJurnal(row.jenis) }))
}
