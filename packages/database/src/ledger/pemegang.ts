import { type KodeJenisJurnal, kodeJenisJurnal } from '@benang/ledger/jenis-jurnal'
import { type KodeTahap, tahap as nomorTahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from './post.ts'

/** A limited akun up to a month (0: the year). */
export type AkunTerbatas = { tahap: KodeTahap; kunci: number; sampai: number }

/** A jurnal that still holds part of an akun: `urut` is the place of that akun in the request. Sen. */
export type PemegangTerbuka = {
  urut: number
  no: bigint
  jenis: KodeJenisJurnal
  dokumen: bigint
  nomor: string
  tanggal: Tanggal
  jumlah: bigint
}

const banyak = 100

/**
 * Who still holds what left the given akun, largest first: what each jurnal took, net of its reversal, less what it or the
 * jurnal that answer it have finished since (paid out, or billed on a contract). A shift back stands with its minus sign, so
 * that the amounts add up. OFFSET 0 and MATERIALIZED keep each look-up on its index: it is asked while the book is held.
 */
export async function listPemegangTerbuka(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  akun: readonly AkunTerbatas[],
): Promise<readonly PemegangTerbuka[]> {
  const { rows } = await sql<Omit<PemegangTerbuka, 'jenis'> & { jenis: number }>`
    with recursive diambil as (
      ${takenFrom({ pemdaId, tahun }, akun)}
    ), ${finished({ pemdaId, tahun })}, terbuka as (
      select a.urut, a.no, a.jumlah - least(coalesce(s.jumlah, 0), a.jumlah) as jumlah
      from diambil a
      left join selesai s on s.urut = a.urut and s.pangkal = a.no and a.jumlah > 0
    ), berurut as (
      select t.*, row_number() over (partition by t.urut order by t.jumlah desc, t.no) as ke
      from terbuka t
      where t.jumlah <> 0
    )
    select (b.urut - 1)::int as urut, b.no, j.jenis, j.dokumen, j.nomor, j.tanggal, b.jumlah
    from berurut b
    join ledger.jurnal j on j.pemda_id = ${pemdaId} and j.tahun = ${tahun} and j.no = b.no
    where b.ke <= ${banyak}
    order by b.urut, b.ke`.execute(tx)
  return rows.map((row) => ({ ...row, jenis: kodeJenisJurnal(row.jenis) }))
}

/** What each jurnal took from the given akun, net of its reversal, and the keys it went to. */
function takenFrom({ pemdaId, tahun }: Buku, akun: readonly AkunTerbatas[]) {
  return sql`
    select d.urut, coalesce(j.membalik, j.no) as no, sum(m.jumlah)::bigint as jumlah, array_agg(distinct m.ke) as ke
    from unnest(
      ${akun.map(({ tahap }) => nomorTahap[tahap])}::smallint[], ${akun.map(({ kunci }) => kunci)}::int[],
      ${akun.map(({ sampai }) => sampai)}::smallint[]) with ordinality d(tahap, kunci, sampai, urut)
    join ledger.mutasi m
      on m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.dari = d.kunci and m.dari_tahap = d.tahap
    join ledger.jangkau g on g.tahap = d.tahap and g.bulan = m.bulan and g.sampai = d.sampai
    join ledger.jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
    group by 1, 2
    having sum(m.jumlah) <> 0`
}

/** The jurnal that answer those in `diambil`, down to the last, and what they finished of each. */
function finished({ pemdaId, tahun }: Buku) {
  const { spp, sp2d, komitmen, tagihan } = nomorTahap
  return sql`
    turunan(urut, pangkal, ke, no, jarak) as (
      select urut, no, ke, no, 0 from diambil
      union all
      select t.urut, t.pangkal, t.ke, j.no, t.jarak + 1
      from turunan t
      cross join lateral (
        select j.no
        from ledger.jurnal j
        where j.pemda_id = ${pemdaId} and j.tahun = ${tahun} and j.asal_tahun = ${tahun} and j.asal_no = t.no
          and j.membalik is null
        offset 0
      ) j
      where t.jarak < 8
    ), selesai as materialized (
      select t.urut, t.pangkal, sum(m.jumlah)::bigint as jumlah
      from turunan t
      cross join lateral (
        select t.no
        union all
        select j.no from ledger.jurnal j
        where j.pemda_id = ${pemdaId} and j.tahun = ${tahun} and j.membalik = t.no
      ) j
      join ledger.mutasi m
        on m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.no = j.no and m.dari = any (t.ke)
      where (m.dari_tahap = ${spp} and m.ke_tahap = ${sp2d})
        or (m.dari_tahap = ${komitmen} and m.ke_tahap = ${tagihan} and t.jarak > 0)
      group by 1, 2
    )`
}
