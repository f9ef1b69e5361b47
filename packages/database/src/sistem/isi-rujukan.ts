import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** An edition with what is in it and the run that last changed or confirmed it; `diimpor` is an instant. */
export type EdisiIsi = {
  daftar: string
  edisi: string
  dasar: string
  sejakTahun: number | null
  banyak: number
  diimpor: Date | null
  oleh: string | null
  berkas: string | null
}

/** One row of a list as it is read: `keterangan` is the levels above, the other spellings, or what became of a code. */
export type IsiRujukan = { kode: string; nama: string; keterangan: string; versi: number }

// Rows of each list, the same columns for all; `urut` orders and `segmen` finds a branch by its code.
const isi: Readonly<Record<string, RawBuilder<unknown>>> = {
  nomenklatur: sql`
    select n.edisi, n.kode, n.nama, case n.jenis_pemda when 'provinsi' then 'Provinsi' else 'Kabupaten/kota' end as keterangan,
      n.versi, n.segmen
    from rujukan.nomenklatur_kini n where n.pemda_id = 0
    union all
    select s.edisi, s.kode, s.nama, concat_ws(' · ', case s.jenis_pemda when 'provinsi' then 'Provinsi' else 'Kabupaten/kota' end,
      s.indikator, s.satuan), s.versi, s.segmen
    from rujukan.sub_kegiatan_kini s where s.pemda_id = 0`,
  rekening: sql`select r.edisi, r.kode, r.uraian as nama, coalesce(r.keterangan, '') as keterangan, r.versi, r.segmen
    from rujukan.rekening_kini r where r.pemda_id = 0`,
  'sumber-dana': sql`select d.edisi, d.kode, d.nama, concat_ws(' · ', case when d.khusus then 'Khusus' end,
      case when not d.dapat_dipilih then 'Judul' end) as keterangan, d.versi, d.segmen
    from rujukan.sumber_dana_kini d where d.pemda_id = 0`,
  wilayah: sql`select w.edisi, w.kode, w.nama, '' as keterangan, w.versi, w.segmen
    from rujukan.wilayah_kini w where w.pemda_id = 0`,
  satuan: sql`select s.edisi, s.tulisan as kode, s.nama, s.sebutan_lain as keterangan, s.versi, null::smallint[] as segmen
    from rujukan.satuan_kini s where s.pemda_id = 0`,
  peta: sql`select p.edisi, array_to_string(p.dari_segmen, '.') as kode, array_to_string(p.ke_segmen, '.') as nama,
      concat_ws(' · ', p.perubahan, p.dari_edisi || ' → ' || p.ke_edisi) as keterangan, p.versi, p.dari_segmen as segmen
    from rujukan.peta_kode_kini p where p.pemda_id = 0`,
}

/** All editions of all national lists, newest of each list first. */
export async function listEdisi(tx: Tx): Promise<readonly EdisiIsi[]> {
  const { rows } = await sql<EdisiIsi>`
    with banyak as (
      select 'nomenklatur' as daftar, edisi, count(*) from rujukan.nomenklatur where versi = 1 group by 2
      union all select 'nomenklatur', edisi, count(*) from rujukan.sub_kegiatan where versi = 1 group by 2
      union all select 'rekening', edisi, count(*) from rujukan.rekening where versi = 1 group by 2
      union all select 'sumber-dana', coalesce(edisi, 'SIPD 2024'), count(*) from rujukan.sumber_dana where versi = 1 group by 2
      union all select 'wilayah', edisi, count(*) from rujukan.wilayah where versi = 1 group by 2
      union all select 'satuan', edisi, count(*) from rujukan.satuan where versi = 1 group by 2
      union all select 'peta', edisi, count(*) from rujukan.peta_kode where versi = 1 group by 2)
    select e.daftar, e.nama as edisi, e.dasar, e.sejak_tahun as "sejakTahun", i.dicatat as diimpor, i.oleh, i.berkas,
      coalesce((select sum(b.count) from banyak b where b.daftar = e.daftar and b.edisi = e.nama), 0)::int as banyak
    from rujukan.edisi_kini e
    left join lateral (
      select dicatat, oleh, berkas from rujukan.impor i
      where i.pemda_id = 0 and i.daftar = e.daftar and i.edisi = e.nama and i.hasil = 'jadi'
      order by i.impor_id desc limit 1) i on true
    where e.pemda_id = 0
    order by array_position(array['nomenklatur', 'rekening', 'sumber-dana', 'wilayah', 'satuan', 'peta'], e.daftar),
      e.edisi_id desc`.execute(tx)
  return rows
}

/** Rows of an edition whose code lies under `segmen` or whose code or name contains `cari`, by code, some at a time. */
export async function searchIsi(
  tx: Tx,
  {
    daftar,
    edisi,
    ...input
  }: {
    daftar: string
    edisi: string
    cari: string
    segmen: readonly number[] | null
    lewati: number
    banyak: number
  },
): Promise<readonly IsiRujukan[]> {
  const dari = isi[daftar]
  if (dari === undefined) return []
  const { cari, segmen, lewati, banyak } = input
  const { rows } = await sql<IsiRujukan>`
    select t.kode, t.nama, t.keterangan, t.versi
    from (${dari}) t
    where t.edisi = ${edisi}
      and (${cari} = '' or t.segmen[:cardinality(${segmen}::smallint[])] = ${segmen}::smallint[]
        or position(lower(${cari}) in lower(t.kode || ' ' || t.nama || ' ' || case when t.segmen is null then t.keterangan else '' end)) > 0)
    order by t.segmen nulls last, lower(t.nama), t.keterangan
    limit ${banyak} offset ${lewati}`.execute(tx)
  return rows
}

/** One run of an import as those who audit see it. */
export type ImporTampak = {
  imporId: bigint
  daftar: string
  edisi: string | null
  berkas: string
  oleh: string
  hasil: 'jadi' | 'ditolak'
  dibaca: number
  baru: number
  berubah: number
  sama: number
  ditolak: number
  dicatat: Date
  kejadian: string
}

/** The latest runs, of the nation and of the pemda itself. */
export async function listImpor(tx: Tx, pemdaId: number, banyak: number): Promise<readonly ImporTampak[]> {
  const { rows } = await sql<ImporTampak>`
    select impor_id as "imporId", daftar, edisi, berkas, oleh, hasil, dibaca, baru, berubah, sama, ditolak, dicatat, kejadian
    from rujukan.impor where pemda_id in (0, ${pemdaId}) order by impor_id desc limit ${banyak}`.execute(tx)
  return rows
}
