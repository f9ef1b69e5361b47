import { tahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'
import type { BarisBeda, SebabBeda } from '../publik/perubahan.ts'

/** A state of a book: the jurnal dated on or before `sampai`, up to this number (null: as many as there are). */
export type PosisiBuku = { sampai: Tanggal; nomor: bigint | null }

/** The last jurnal of each published version, newest first. */
export async function listVersiBuku(
  tx: Tx,
  { pemdaId, tahun }: Buku,
): Promise<readonly { versi: number; perTanggal: Tanggal; dasar: string; jurnalNo: bigint }[]> {
  const { rows } = await sql<{ versi: number; perTanggal: Tanggal; dasar: string; jurnalNo: bigint }>`
    select versi, per_tanggal as "perTanggal", dasar, jurnal_no as "jurnalNo" from publik.apbd
    where pemda_id = ${pemdaId} and tahun = ${tahun} order by versi desc`.execute(tx)
  return rows
}

const anggaran = sql`(${tahap.bebas}, ${tahap.target_pendapatan})`

const pada = ({ sampai, nomor }: PosisiBuku) =>
  sql`(j.tanggal <= ${sampai}::date and (${nomor}::bigint is null or m.no <= ${nomor}::bigint))`

/** Lines whose budget differs between two states, of one unit or (null) all, by part, unit, sub kegiatan and account. Sen. */
export async function listBandingAnggaran(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { dari, ke, unitId }: { dari: PosisiBuku; ke: PosisiBuku; unitId: number | null },
): Promise<readonly BarisBeda[]> {
  const { rows } = await sql<BarisBeda>`
    with beda as (
      select m.ke as kunci, coalesce(sum(m.jumlah) filter (where ${pada(dari)}), 0)::bigint as sebelum,
        coalesce(sum(m.jumlah) filter (where ${pada(ke)}), 0)::bigint as setelah
      from ledger.mutasi m
      join ledger.jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
      where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.ke_tahap in ${anggaran} and not m.penutup
      group by m.ke)
    select b.kunci, publik.bagian_dari(r.segmen) as bagian, coalesce(o.kode, '') as "unitKode",
      coalesce(o.nama, '') as "unitNama", coalesce(s.kode, '') as "subKode", coalesce(s.nama, '') as "subNama",
      r.kode as "rekeningKode", r.uraian as "rekeningUraian", coalesce(d.kode, '') as "danaKode",
      coalesce(d.nama, '') as "danaNama", b.sebelum, b.setelah
    from beda b
    join ledger.kunci k on k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.kunci = b.kunci
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    left join rujukan.organisasi_kini o on o.pemda_id = ${pemdaId} and o.organisasi_id = k.unit
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    left join rujukan.sumber_dana_kini d on d.pemda_id = 0 and d.dana_id = k.dana
    where b.sebelum <> b.setelah and publik.bagian_dari(r.segmen) is not null
      and (${unitId}::int is null or k.unit = ${unitId}::int)
    order by array_position(array['pendapatan', 'belanja', 'penerimaan', 'pengeluaran'], publik.bagian_dari(r.segmen)),
      o.kode, s.segmen nulls first, r.segmen, d.kode nulls first, b.kunci`.execute(tx)
  return rows
}

/** What each document between two states did to each line, in the order of the book; negative where the later state lacks it. */
export async function listSebabBanding(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { dari, ke, unitId }: { dari: PosisiBuku; ke: PosisiBuku; unitId: number | null },
): Promise<readonly SebabBeda[]> {
  const { rows } = await sql<SebabBeda>`
    select m.ke as kunci, j.dokumen as "dokumenId", j.nomor, j.tanggal,
      sum(case when ${pada(ke)} then m.jumlah else -m.jumlah end)::bigint as jumlah
    from ledger.mutasi m
    join ledger.jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
    join ledger.kunci k on k.pemda_id = m.pemda_id and k.tahun = m.tahun and k.kunci = m.ke
    where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.ke_tahap in ${anggaran} and not m.penutup
      and ${pada(dari)} <> ${pada(ke)} and (${unitId}::int is null or k.unit = ${unitId}::int)
    group by m.ke, j.dokumen, j.nomor, j.tanggal having sum(m.jumlah) <> 0
    order by min(m.no), m.ke`.execute(tx)
  return rows
}
