import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { BagianSusunan, StandarLengkap } from './standar-versi.ts'

/** A version as it stands in the list, with the days it holds; `sejak` null: it never came into force. */
export type VersiStandar = StandarLengkap & {
  versi: number
  susunan: readonly BagianSusunan[] | null
  dasar: string
  sejak: Tanggal | null
  sampai: Tanggal | null
}

const rinci = sql`s.standar_id as "standarId", s.versi, s.edisi, s.jenis, s.kode, s.kode_kelompok as "kodeKelompok",
  s.nama_kelompok as "namaKelompok", s.nama, s.spesifikasi, s.satuan, s.harga, s.rekening, s.tkdn,
  s.jenis_produk as "jenisProduk", s.keterangan, s.susunan, coalesce(e.dasar, '') as dasar,
  b.sejak::text as sejak, b.sampai::text as sampai`

/** All versions of an item, newest first. */
export async function listVersiStandar(
  tx: Tx,
  { pemdaId, standarId }: { pemdaId: number; standarId: number },
): Promise<readonly VersiStandar[]> {
  const { rows } = await sql<VersiStandar>`
    select ${rinci}
    from rujukan.standar s
    left join rujukan.standar_edisi_kini e on e.pemda_id = s.pemda_id and e.nama = s.edisi
    left join rujukan.standar_berlaku b
      on b.pemda_id = s.pemda_id and b.standar_id = s.standar_id and b.versi = s.versi
    where s.pemda_id = ${pemdaId} and s.standar_id = ${standarId}
    order by s.versi desc limit 200`.execute(tx)
  return rows
}

/** Whole rows of the list on a day, by kind and code; of one decree, or (null) of all. */
export async function listStandarUtuh(
  tx: Tx,
  { pemdaId, tanggal, edisi }: { pemdaId: number; tanggal: Tanggal; edisi: string | null },
): Promise<readonly VersiStandar[]> {
  const { rows } = await sql<VersiStandar>`
    select ${rinci}
    from rujukan.standar_berlaku b
    join rujukan.standar s using (pemda_id, standar_id, versi)
    left join rujukan.standar_edisi_kini e on e.pemda_id = s.pemda_id and e.nama = s.edisi
    where b.pemda_id = ${pemdaId} and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date)
      and (${edisi}::text is null or s.edisi = ${edisi})
    order by array_position(array['SSH', 'SBU', 'HSPK', 'ASB'], s.jenis), s.kode`.execute(tx)
  return rows
}

/** A component as it holds on a day; name and price null where it is not in the list. `harga`: sen in the zone. */
export type KomponenStandar = {
  kode: string
  standarId: number | null
  nama: string | null
  satuan: string | null
  harga: bigint | null
}

/** The components of those codes on a day, in a zone. */
export async function listKomponen(
  tx: Tx,
  {
    pemdaId,
    kode,
    tanggal,
    zona,
  }: { pemdaId: number; kode: readonly string[]; tanggal: Tanggal; zona: number },
): Promise<readonly KomponenStandar[]> {
  const { rows } = await sql<KomponenStandar>`
    select k.kode, s.standar_id as "standarId", s.nama, s.satuan, coalesce(s.harga[${zona}::int], s.harga[1]) as harga
    from unnest(${[...kode]}::text[]) with ordinality as k(kode, urut)
    left join (
      select s.* from rujukan.standar s
      join rujukan.standar_berlaku b using (pemda_id, standar_id, versi)
      where s.pemda_id = ${pemdaId} and s.kode = any (${[...kode]}::text[])
        and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date)) s on s.kode = k.kode
    order by k.urut`.execute(tx)
  return rows
}

/** Where an item is used: composed items made of it, and documents whose lines were priced by it. */
export type PemakaiStandar =
  | { macam: 'standar'; standarId: number; kode: string; nama: string }
  | {
      macam: 'dokumen'
      dokumenId: bigint
      jenis: string
      nomor: string
      uraian: string
      unit: string
      versi: number
      banyak: number
    }

/** Composed items in force now that name the code. */
export async function listTersusun(
  tx: Tx,
  { pemdaId, kode }: { pemdaId: number; kode: string },
): Promise<readonly { standarId: number; kode: string; nama: string }[]> {
  const { rows } = await sql<{ standarId: number; kode: string; nama: string }>`
    select s.standar_id as "standarId", s.kode, s.nama
    from rujukan.standar_kini s
    where s.pemda_id = ${pemdaId} and s.jenis = 'HSPK' and s.susunan @> jsonb_build_array(jsonb_build_object('kode', ${kode}::text))
    order by s.kode limit 100`.execute(tx)
  return rows
}

/** Documents whose lines were priced by the item, newest first; of one unit, or (null) of all. */
export async function listPemakaiStandar(
  tx: Tx,
  { pemdaId, standarId, unitId }: { pemdaId: number; standarId: number; unitId: number | null },
): Promise<readonly Omit<Extract<PemakaiStandar, { macam: 'dokumen' }>, 'macam'>[]> {
  const { rows } = await sql<Omit<Extract<PemakaiStandar, { macam: 'dokumen' }>, 'macam'>>`
    select d.dokumen_id as "dokumenId", d.jenis, coalesce(d.nomor, '') as nomor, d.uraian, o.nama as unit,
      max(l.standar_versi) as versi, count(*)::int as banyak
    from daerah.dokumen_baris l
    join daerah.dokumen d using (pemda_id, dokumen_id)
    join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id
    where l.pemda_id = ${pemdaId} and l.standar_id = ${standarId} and (${unitId}::int is null or d.unit_id = ${unitId})
    group by d.dokumen_id, d.jenis, d.nomor, d.uraian, o.nama
    order by d.dokumen_id desc limit 50`.execute(tx)
  return rows
}

/** How many zones the list of a day prices apart, at least one. */
export async function countZona(
  tx: Tx,
  { pemdaId, tanggal }: { pemdaId: number; tanggal: Tanggal },
): Promise<number> {
  const { rows } = await sql<{ n: number | null }>`
    select max(cardinality(s.harga)) as n
    from rujukan.standar_berlaku b
    join rujukan.standar s using (pemda_id, standar_id, versi)
    where b.pemda_id = ${pemdaId} and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date)`.execute(
    tx,
  )
  return rows[0]?.n ?? 1
}
