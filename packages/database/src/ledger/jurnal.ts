import { type KodeJenisJurnal, kodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import type { Mutasi } from '@benang/ledger/jurnal'
import { kodeTahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** A jurnal as a reader sees it. `dicatat` is an ISO time, hashes are hex; `pelampauan` counts rows that cover an excess. */
export type Jurnal = {
  tahun: number
  no: bigint
  jenis: KodeJenisJurnal
  dokumen: bigint
  versi: number
  nomor: string
  tanggal: Tanggal
  dicatat: string
  pelaku: number
  asalTahun: number | null
  asalNo: bigint | null
  membalik: bigint | null
  dibalikOleh: bigint | null
  isi: string
  rantai: string
  pelampauan: number
}

/** The newest jurnal of a book below `sebelum` (left out: from the head), at most `banyak`. */
export async function listJurnal(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { sebelum, banyak = 50 }: { sebelum?: bigint; banyak?: number } = {},
): Promise<readonly Jurnal[]> {
  return select(
    tx,
    sql`where j.pemda_id = ${pemdaId} and j.tahun = ${tahun} and (${sebelum ?? null}::bigint is null or j.no < ${sebelum ?? null}::bigint)
      order by j.no desc limit ${banyak}`,
  )
}

/** All jurnal that a document posted, oldest first. */
export async function listJurnalOfDokumen(
  tx: Tx,
  { pemdaId, dokumen }: { pemdaId: number; dokumen: bigint },
): Promise<readonly Jurnal[]> {
  return select(
    tx,
    sql`where j.pemda_id = ${pemdaId} and j.dokumen = ${dokumen} and j.dokumen > 0 order by j.tahun, j.no`,
  )
}

/** A mutasi as posted; `penutup` rows were added by a mirror book to cover what the document exceeds. */
export type MutasiTercatat = Mutasi & { penutup: boolean }

/** The mutasi of one jurnal, in order. */
export async function readMutasi(
  tx: Tx,
  { pemdaId, tahun, no }: Buku & { no: bigint },
): Promise<readonly MutasiTercatat[]> {
  const { rows } = await sql<
    Omit<MutasiTercatat, 'dariTahap' | 'keTahap'> & { dariTahap: number; keTahap: number }
  >`
    select dari_tahap as "dariTahap", dari, ke_tahap as "keTahap", ke, bulan, jumlah, penutup
    from ledger.mutasi
    where pemda_id = ${pemdaId} and tahun = ${tahun} and no = ${no}
    order by urut`.execute(tx)
  return rows.map((row) => ({ ...row, dariTahap: kodeTahap(row.dariTahap), keTahap: kodeTahap(row.keTahap) }))
}

async function select(tx: Tx, rest: ReturnType<typeof sql>): Promise<readonly Jurnal[]> {
  const { rows } = await sql<Omit<Jurnal, 'jenis'> & { jenis: number }>`
    select j.tahun, j.no, j.jenis, j.dokumen, j.versi, j.nomor, j.tanggal,
      to_char(j.dicatat at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as dicatat, j.pelaku,
      j.asal_tahun as "asalTahun", j.asal_no as "asalNo", j.membalik,
      (select b.no from ledger.jurnal b
       where b.pemda_id = j.pemda_id and b.tahun = j.tahun and b.membalik = j.no) as "dibalikOleh",
      encode(j.isi, 'hex') as isi, encode(j.rantai, 'hex') as rantai,
      (select count(*) from ledger.mutasi m
       where m.pemda_id = j.pemda_id and m.tahun = j.tahun and m.no = j.no and m.penutup)::int as pelampauan
    from ledger.jurnal j ${rest}`.execute(tx)
  return rows.map((row) => ({ ...row, jenis: kodeJenisJurnal(row.jenis) }))
}
