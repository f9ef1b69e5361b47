import { jenisJurnal, type KodeJenisJurnal, kodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/**
 * A jurnal in a list. `jumlah` (sen) is the largest sum it moved along one arrow of the thread (else of the
 * books of account), without what a mirror book covered.
 */
export type JurnalRingkas = {
  no: bigint
  jenis: KodeJenisJurnal
  jenisNama: string
  tanggal: Tanggal
  /** ISO time. */
  dicatat: string
  dokumen: bigint
  /** Kind of the document and what it says of itself; null without one. */
  dokumenJenis: string | null
  uraian: string | null
  nomor: string
  membalik: bigint | null
  /** What a jurnal of kind keadaan changed. */
  perkara: string | null
  nilai: string | null
  jumlah: bigint
  rantai: string
}

/** `unitId` null: all jurnal; else those of that unit's documents and the changes of the book itself. */
export type HalamanDiminta = { unitId: number | null; sebelum: bigint | null; banyak: number }

/** The newest jurnal of a book below `sebelum` (null: from the head). */
export async function listHalamanJurnal(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { unitId, sebelum, banyak }: HalamanDiminta,
): Promise<readonly JurnalRingkas[]> {
  const { rows } = await sql<Omit<JurnalRingkas, 'jenis'> & { jenis: number }>`
    select j.no, j.jenis, t.nama as "jenisNama", j.tanggal,
      to_char(j.dicatat at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as dicatat,
      j.dokumen, d.jenis as "dokumenJenis", d.uraian, j.nomor, j.membalik, b.perkara, b.nilai,
      coalesce(a.jumlah, 0) as jumlah, encode(j.rantai, 'hex') as rantai
    from ledger.jurnal j
    join ledger.jenis t on t.jenis = j.jenis
    left join daerah.dokumen d on d.pemda_id = j.pemda_id and d.dokumen_id = j.dokumen
    left join ledger.keadaan b on b.pemda_id = j.pemda_id and b.tahun = j.tahun and b.no = j.no
    left join lateral (
      select sum(m.jumlah)::bigint as jumlah
      from ledger.mutasi m
      join ledger.tahap t on t.tahap = m.ke_tahap and t.uang
      where m.pemda_id = j.pemda_id and m.tahun = j.tahun and m.no = j.no and not m.penutup
      group by m.dari_tahap, m.ke_tahap, t.sifat
      order by t.sifat = 'buku', abs(sum(m.jumlah)) desc
      limit 1
    ) a on true
    where j.pemda_id = ${pemdaId} and j.tahun = ${tahun}
      and (${sebelum}::bigint is null or j.no < ${sebelum}::bigint)
      and (${unitId}::int is null or d.unit_id = ${unitId} or j.jenis = ${jenisJurnal.keadaan})
    order by j.no desc
    limit ${banyak}`.execute(tx)
  return rows.map((row) => ({ ...row, jenis: kodeJenisJurnal(row.jenis) }))
}
