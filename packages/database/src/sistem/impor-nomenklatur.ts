import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { TempatAntrean } from './impor-antrean.ts'

/**
 * Urusan the queue needs and does not name: their names are few and the same in every edition, so they are taken from the
 * other half of the queue or from an edition that is there.
 */
export async function fillUrusan(tx: Tx, { edisi }: { edisi: string }): Promise<void> {
  await sql`
    insert into antrean_nomenklatur (edisi, jenis_pemda, segmen, kode, nama, lembar, baris, urut, status)
    select distinct on (p.jenis_pemda, p.urusan) ${edisi}, p.jenis_pemda, p.urusan, s.kode, s.nama, '', 0, 0, 'baru'
    from (
      select distinct jenis_pemda, segmen[:1] as urusan from antrean_nomenklatur
      union
      select distinct jenis_pemda, segmen[:1] from antrean_sub_kegiatan) p
    join (
      select a.edisi, a.jenis_pemda, a.segmen, a.kode, a.nama, 0 as asal from antrean_nomenklatur a
      union all
      select t.edisi, t.jenis_pemda, t.segmen, t.kode, t.nama, t.nomenklatur_id
      from rujukan.nomenklatur_kini t
      where t.pemda_id = 0) s on s.segmen = p.urusan
    where not exists (
        select from antrean_nomenklatur a where a.jenis_pemda = p.jenis_pemda and a.segmen = p.urusan)
      and not exists (
        select from rujukan.nomenklatur_kini t
        where t.pemda_id = 0 and t.edisi = ${edisi} and t.jenis_pemda = p.jenis_pemda and t.segmen = p.urusan)
    order by p.jenis_pemda, p.urusan, s.jenis_pemda = p.jenis_pemda desc, s.edisi = ${edisi} desc, s.asal desc`.execute(
    tx,
  )
}

/** Sub kegiatan of the edition below a renamed level come along, so that no document prints two names for one code. */
export async function addTurunan(tx: Tx, { edisi }: { edisi: string }): Promise<void> {
  await sql`
    insert into antrean_sub_kegiatan (edisi, jenis_pemda, segmen, kode, nama, kinerja, indikator, satuan, lembar, baris, urut, status)
    select t.edisi, t.jenis_pemda, t.segmen, t.kode, t.nama, t.kinerja, t.indikator, t.satuan, '', 0,
      (select coalesce(max(urut), 0) from antrean_sub_kegiatan) + row_number() over (), 'baru'
    from rujukan.sub_kegiatan_kini t
    where t.pemda_id = 0 and t.edisi = ${edisi}
      and exists (
        select from antrean_nomenklatur n
        where n.status = 'berubah' and n.jenis_pemda = t.jenis_pemda and n.segmen = t.segmen[:cardinality(n.segmen)])
      and not exists (
        select from antrean_sub_kegiatan a where a.jenis_pemda = t.jenis_pemda and a.segmen = t.segmen)`.execute(
    tx,
  )
}

/** Writes the names of the levels above into the queued sub kegiatan; answers those that have no kegiatan above. */
export async function fillAtasan(tx: Tx, { edisi }: { edisi: string }): Promise<readonly TempatAntrean[]> {
  await sql`create temp table atasan on commit drop as
    select jenis_pemda, segmen, nama from rujukan.nomenklatur_kini where pemda_id = 0 and edisi = ${edisi}`.execute(
    tx,
  )
  await sql`analyze atasan`.execute(tx)
  await sql`
    update antrean_sub_kegiatan a
    set urusan = u.nama, bidang = b.nama, program = p.nama, kegiatan = k.nama
    from atasan u, atasan b, atasan p, atasan k
    where u.jenis_pemda = a.jenis_pemda and u.segmen = a.segmen[:1]
      and b.jenis_pemda = a.jenis_pemda and b.segmen = a.segmen[:2]
      and p.jenis_pemda = a.jenis_pemda and p.segmen = a.segmen[:3]
      and k.jenis_pemda = a.jenis_pemda and k.segmen = a.segmen[:5]`.execute(tx)
  const { rows } = await sql<TempatAntrean>`
    select lembar, baris, kode, array_to_string(segmen[:5], '.') as lain
    from antrean_sub_kegiatan where kegiatan is null order by urut limit 1000`.execute(tx)
  return rows
}
