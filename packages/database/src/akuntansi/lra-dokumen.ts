import type { Rupiah } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'
import { tahapAnggaran, tahapRealisasi } from './lra.ts'

/** What a row of an LRA is about: accounts below these segments, of one unit, of sub kegiatan below that code ('' : any). */
export type BarisDicari = {
  segmen: readonly number[]
  unitId: number | null
  urusan: string
  sampai: Tanggal
}

/** A jurnal behind a row, in sen; `dokumenId` 0n: no document behind it. */
export type JurnalLra = {
  no: bigint
  tanggal: Tanggal
  dokumenId: bigint
  jenis: string | null
  nomor: string
  uraian: string | null
  unitId: number | null
  anggaran: Rupiah
  realisasi: Rupiah
}

const tahapLra = sql.join([...tahapAnggaran, ...tahapRealisasi])

/** Sums over every jurnal behind the row and the newest of them below `sebelum` (null: from the newest). */
export async function listJurnalLra(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  dicari: BarisDicari,
  { sebelum, banyak }: { sebelum: bigint | null; banyak: number },
): Promise<{ anggaran: Rupiah; realisasi: Rupiah; jurnal: readonly JurnalLra[] }> {
  const { sampai } = dicari
  const { rows } = await sql<JurnalLra & { semuaAnggaran: Rupiah; semuaRealisasi: Rupiah }>`
    with kunci as materialized (${kunciDicari({ pemdaId, tahun }, dicari)}),
    -- Most moves stay on their key from stage to stage; each of the two ways has its index.
    gerak as (
      select m.no, m.ke_tahap, m.jumlah
      from kunci k
      join ledger.mutasi m on m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.dari = k.kunci and m.ke = m.dari
      where m.ke_tahap in (${tahapLra}) and not m.penutup
      union all
      select m.no, m.ke_tahap, m.jumlah
      from kunci k
      join ledger.mutasi m on m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.ke = k.kunci and m.ke <> m.dari
      where m.ke_tahap in (${tahapLra}) and not m.penutup),
    baris as (
      select g.no, j.tanggal, j.dokumen, j.nomor,
        coalesce(sum(g.jumlah) filter (where g.ke_tahap in (${sql.join(tahapAnggaran)})), 0)::bigint as anggaran,
        coalesce(sum(g.jumlah) filter (where g.ke_tahap in (${sql.join(tahapRealisasi)})), 0)::bigint as realisasi
      from gerak g
      join ledger.jurnal j on j.pemda_id = ${pemdaId} and j.tahun = ${tahun} and j.no = g.no
      where j.tanggal <= ${sampai}::date
      group by g.no, j.tanggal, j.dokumen, j.nomor),
    semua as (select sum(anggaran)::bigint as anggaran, sum(realisasi)::bigint as realisasi from baris)
    select b.no, b.tanggal, b.dokumen as "dokumenId", d.jenis, coalesce(d.nomor, b.nomor) as nomor, d.uraian,
      d.unit_id as "unitId", b.anggaran, b.realisasi,
      s.anggaran as "semuaAnggaran", s.realisasi as "semuaRealisasi"
    from baris b
    cross join semua s
    left join daerah.dokumen d on d.pemda_id = ${pemdaId} and d.dokumen_id = b.dokumen
    where ${sebelum}::bigint is null or b.no < ${sebelum}::bigint
    order by b.no desc
    limit ${banyak}`.execute(tx)
  return {
    anggaran: rows[0]?.semuaAnggaran ?? 0n,
    realisasi: rows[0]?.semuaRealisasi ?? 0n,
    jurnal: rows.map(({ semuaAnggaran: _, semuaRealisasi: __, ...jurnal }) => jurnal),
  }
}

/** The keys a row is about. */
function kunciDicari({ pemdaId, tahun }: Buku, { segmen, unitId, urusan }: BarisDicari) {
  return sql`
    select k.kunci
    from ledger.kunci k
    join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    where k.pemda_id = ${pemdaId} and k.tahun = ${tahun}
      and r.segmen[1:${segmen.length}::int] = ${[...segmen]}::smallint[]
      and (${unitId}::int is null or k.unit = ${unitId})
      and (${urusan} = '' or s.kode = ${urusan} or starts_with(s.kode, ${`${urusan}.`}))`
}
