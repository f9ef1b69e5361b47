import { tahap } from '@benang/ledger/tahap'
import type { Rupiah } from '@benang/values/rupiah'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'

/** Budget and realisation of a group of mata anggaran in sen; `unitId` and `subKegiatanId` 0 where not asked for. */
export type BarisLra = {
  unitId: number
  subKegiatanId: number
  /** Account from akun to objek. */
  segmen: readonly number[]
  anggaran: Rupiah
  realisasi: Rupiah
}

/** What to count: of one unit or (null) all, split by unit and by sub kegiatan only where a report shows them. */
export type LingkupLra = { unitId: number | null; perUnit: boolean; perSubKegiatan: boolean }

/** The stages whose incoming moves are the budget of an LRA, and its realisation. */
export const tahapAnggaran: readonly number[] = [tahap.dpa, tahap.target_pendapatan]
export const tahapRealisasi: readonly number[] = [tahap.sp2d, tahap.terima]

const anggaran = sql.join(tahapAnggaran)
const realisasi = sql.join(tahapRealisasi)

/** As posted until now, from the roll-up and its tail; knows no sub kegiatan and counts what a mirror book covered. */
export async function listLraKini(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { unitId, perUnit }: Omit<LingkupLra, 'perSubKegiatan'>,
): Promise<readonly BarisLra[]> {
  const { rows } = await sql<BarisLra>`
    with sel as (
      select unit, rekening, tahap, masuk
      from ledger.rekap
      where pemda_id = ${pemdaId} and tahun = ${tahun} and tahap in (${anggaran}, ${realisasi})
      union all
      select e.unit, e.rekening, e.tahap, e.masuk
      from ledger.buku b
      cross join lateral ledger.jumlah_rekap(b.pemda_id, b.tahun, b.no_rekap, b.no_akhir) e
      where b.pemda_id = ${pemdaId} and b.tahun = ${tahun} and e.tahap in (${anggaran}, ${realisasi})),
    akun as (
      select case when ${perUnit}::bool then unit else 0 end as unit, rekening,
        coalesce(sum(masuk) filter (where tahap in (${anggaran})), 0) as anggaran,
        coalesce(sum(masuk) filter (where tahap in (${realisasi})), 0) as realisasi
      from sel
      where ${unitId}::int is null or unit = ${unitId}
      group by 1, 2)
    select a.unit as "unitId", 0 as "subKegiatanId", coalesce(r.segmen[1:4], '{}') as segmen,
      sum(a.anggaran)::bigint as anggaran, sum(a.realisasi)::bigint as realisasi
    from akun a
    left join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = a.rekening
    group by 1, 2, 3`.execute(tx)
  return rows
}

/** As of a date, folded from the moves themselves; what a mirror book covered on its own account is no budget. */
export async function listLraPada(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { unitId, perUnit, perSubKegiatan, sampai }: LingkupLra & { sampai: Tanggal },
): Promise<readonly BarisLra[]> {
  const { rows } = await sql<BarisLra>`
    with masuk as (
      select m.ke, m.ke_tahap, sum(m.jumlah) as jumlah
      from ledger.mutasi m
      join ledger.jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
      where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.ke_tahap in (${anggaran}, ${realisasi})
        and not m.penutup and j.tanggal <= ${sampai}::date
      group by m.ke, m.ke_tahap)
    select case when ${perUnit}::bool then k.unit else 0 end as "unitId",
      case when ${perSubKegiatan}::bool then k.sub_kegiatan else 0 end as "subKegiatanId", coalesce(r.segmen[1:4], '{}') as segmen,
      coalesce(sum(m.jumlah) filter (where m.ke_tahap in (${anggaran})), 0)::bigint as anggaran,
      coalesce(sum(m.jumlah) filter (where m.ke_tahap in (${realisasi})), 0)::bigint as realisasi
    from masuk m
    join ledger.kunci k on k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.kunci = m.ke
    left join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    where ${unitId}::int is null or k.unit = ${unitId}
    group by 1, 2, 3`.execute(tx)
  return rows
}

/** Names of the levels above the leaves of a book, akun to objek; `kunci` is the segments joined by points. */
export async function listNamaRekening(
  tx: Tx,
  { pemdaId, tahun }: Buku,
): Promise<readonly { kunci: string; kode: string; uraian: string }[]> {
  const { rows } = await sql<{ kunci: string; kode: string; uraian: string }>`
    with edisi as (
      select distinct r.edisi
      from ledger.kunci k
      join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
      where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.rekening > 0)
    select distinct on (1) array_to_string(r.segmen, '.') as kunci, r.kode, r.uraian
    from rujukan.rekening_kini r
    where r.pemda_id = 0 and cardinality(r.segmen) between 1 and 4 and r.segmen[1] between 4 and 6
      and r.edisi in (select e.edisi from edisi e)
    order by 1, r.edisi desc`.execute(tx)
  return rows
}

/** Names above some sub kegiatan. */
export async function listNamaSubKegiatan(
  tx: Tx,
  ids: readonly number[],
): Promise<
  readonly { subKegiatanId: number; kode: string; urusan: string; bidang: string; program: string }[]
> {
  const { rows } = await sql<{
    subKegiatanId: number
    kode: string
    urusan: string
    bidang: string
    program: string
  }>`
    select sub_kegiatan_id as "subKegiatanId", kode, urusan, bidang, program
    from rujukan.sub_kegiatan_kini
    where pemda_id = 0 and sub_kegiatan_id = any (${[...ids]}::int[])`.execute(tx)
  return rows
}
