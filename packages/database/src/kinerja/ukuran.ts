import type { Status } from '@benang/documents/jenis-dokumen'
import { golonganKunci } from '@benang/ledger/kunci'
import { tahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'

/** A verified figure of an indicator: the quarter by its last month, in minor units of its satuan. */
export type NilaiUkuran = { kunci: number; tahap: 'target' | 'capaian'; bulan: number; nilai: bigint }

/** Makes other measures of this book wait until commit: each is judged and posted against what stands then. */
export async function holdUkuran(tx: Tx, { pemdaId, tahun }: Buku): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ukuran/${pemdaId}/${tahun}`}, 0))`.execute(tx)
}

/**
 * What was verified for some keys (null: for all of a unit, or of all units): that a quarter was reported the documents say, its
 * value the ledger. A quarter reported with nothing has a value of 0, one not reported is left out.
 */
export async function listUkuran(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { keys, unitId = null }: { keys: readonly number[] | null; unitId?: number | null },
): Promise<readonly NilaiUkuran[]> {
  const { rows } = await sql<NilaiUkuran>`
    select u.kunci, u.tahap, u.bulan, coalesce(s.masuk, 0)::bigint as nilai
    from (
      select distinct b.kunci, case d.jenis when 'target_kinerja' then 'target' else 'capaian' end as tahap, b.bulan
      from daerah.dokumen d
      join daerah.dokumen_baris b on b.pemda_id = d.pemda_id and b.dokumen_id = d.dokumen_id
      where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis in ('target_kinerja', 'capaian_kinerja')
        and d.status = 'diverifikasi' and (${unitId}::int is null or d.unit_id = ${unitId}::int)
        and (${keys === null} or b.kunci = any(${[...(keys ?? [])]}::int[]))) u
    left join ledger.saldo s on s.pemda_id = ${pemdaId} and s.tahun = ${tahun} and s.kunci = u.kunci and s.sampai = u.bulan
      and s.tahap = case u.tahap when 'target' then ${tahap.target}::int else ${tahap.capaian}::int end
    order by u.kunci, u.tahap desc, u.bulan`.execute(tx)
  return rows
}

/** What some keys measure, in words; keys that are no indicator are left out. */
export async function listKunciUkuran(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  keys: readonly number[],
): Promise<readonly { kunci: number; indikatorId: number; nama: string; satuan: string; skala: number }[]> {
  const { rows } = await sql<{
    kunci: number
    indikatorId: number
    nama: string
    satuan: string
    skala: number
  }>`
    select k.kunci, k.acuan::int as "indikatorId", coalesce(i.nama, k.kode) as nama, t.kode as satuan, t.skala
    from ledger.kunci k
    join ledger.satuan t on t.satuan = k.satuan
    left join rujukan.indikator_kini i on i.pemda_id = k.pemda_id and i.indikator_id = k.acuan
    where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.golongan = ${golonganKunci.indikator}
      and k.kunci = any(${[...new Set(keys)]}::int[])`.execute(tx)
  return rows
}

/** Budget (DPA in force) and payments of a unit's sub kegiatan, sen. */
export type AnggaranSub = {
  unitId: number
  unitNama: string
  subKegiatanId: number
  kode: string
  nama: string
  anggaran: bigint
  realisasi: bigint
}

/** By unit and sub kegiatan; `unitId` null: all units. */
export async function listAnggaranSub(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  unitId: number | null,
): Promise<readonly AnggaranSub[]> {
  const { rows } = await sql<AnggaranSub>`
    select a.unit as "unitId", coalesce(o.nama, '') as "unitNama", a.sub_kegiatan as "subKegiatanId",
      coalesce(g.kode, '') as kode, coalesce(g.nama, '') as nama, a.anggaran, a.realisasi
    from (
      select k.unit, k.sub_kegiatan,
        coalesce(sum(s.masuk) filter (where s.tahap = ${tahap.dpa}), 0)::bigint as anggaran,
        coalesce(sum(s.masuk) filter (where s.tahap = ${tahap.sp2d}), 0)::bigint as realisasi
      from ledger.kunci k
      join ledger.saldo s on s.pemda_id = k.pemda_id and s.tahun = k.tahun and s.kunci = k.kunci and s.sampai = 0
        and s.tahap in (${tahap.dpa}, ${tahap.sp2d})
      where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.golongan = ${golonganKunci.mata_anggaran}
        and k.sub_kegiatan > 0 and (${unitId}::int is null or k.unit = ${unitId}::int)
      group by k.unit, k.sub_kegiatan) a
    left join rujukan.organisasi_kini o on o.pemda_id = ${pemdaId} and o.organisasi_id = a.unit
    left join rujukan.sub_kegiatan_kini g on g.pemda_id = 0 and g.sub_kegiatan_id = a.sub_kegiatan
    order by o.kode, g.segmen`.execute(tx)
  return rows
}

/** A document that speaks of an indicator, with what it says of one quarter. */
export type DokumenUkuran = {
  dokumenId: bigint
  jenis: string
  nomor: string | null
  tanggal: Tanggal
  status: Status
  bulan: number
  nilai: bigint
  uraian: string
}

/** Those of one key, newest first. */
export async function listDokumenUkuran(
  tx: Tx,
  pemdaId: number,
  { tahun, kunci }: { tahun: number; kunci: number },
): Promise<readonly DokumenUkuran[]> {
  const { rows } = await sql<DokumenUkuran>`
    select d.dokumen_id as "dokumenId", d.jenis, d.nomor, d.tanggal, d.status, b.bulan, b.jumlah as nilai, b.uraian
    from daerah.dokumen_baris b
    join daerah.dokumen d on d.pemda_id = b.pemda_id and d.dokumen_id = b.dokumen_id
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis in ('target_kinerja', 'capaian_kinerja')
      and b.kunci = ${kunci}
    order by d.dokumen_id desc, b.bulan`.execute(tx)
  return rows
}
