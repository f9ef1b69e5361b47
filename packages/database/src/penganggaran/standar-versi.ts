import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { JenisStandar } from './standar-harga.ts'

/** A component of a composed item (koefisien in ten-thousandths), or a driver of an ASB (harga: sen as text). */
export type BagianSusunan =
  | { kode: string; koefisien: number }
  | { pemicu: string; satuan: string; harga: string }

/** A version of an item whole. `harga`: sen by zone, null: as in the first; `standarId` 0: an item that is not there yet. */
export type StandarLengkap = {
  standarId: number
  edisi: string
  jenis: JenisStandar
  kode: string
  kodeKelompok: string
  namaKelompok: string
  nama: string
  spesifikasi: string
  satuan: string
  harga: readonly (bigint | null)[]
  rekening: readonly string[]
  tkdn: number | null
  jenisProduk: string
  keterangan: string
}

const lengkap = sql`s.standar_id as "standarId", s.edisi, s.jenis, s.kode, s.kode_kelompok as "kodeKelompok",
  s.nama_kelompok as "namaKelompok", s.nama, s.spesifikasi, s.satuan, s.harga, s.rekening, s.tkdn,
  s.jenis_produk as "jenisProduk", s.keterangan`

/** The latest versions of items, by code. */
export async function listStandarKini(
  tx: Tx,
  { pemdaId, kode }: { pemdaId: number; kode: readonly string[] },
): Promise<readonly StandarLengkap[]> {
  const { rows } = await sql<StandarLengkap>`
    select ${lengkap} from rujukan.standar_kini s
    where s.pemda_id = ${pemdaId} and s.kode = any (${[...kode]}::text[])`.execute(tx)
  return rows
}

/** The highest running number of the codes `awalan.00001`. */
export async function findUrutStandar(
  tx: Tx,
  { pemdaId, awalan }: { pemdaId: number; awalan: string },
): Promise<number> {
  const { rows } = await sql<{ urut: number }>`
    select coalesce(max(right(s.kode, 5)::int), 0) as urut from rujukan.standar s
    where s.pemda_id = ${pemdaId} and starts_with(s.kode, ${`${awalan}.`}) and length(s.kode) = ${awalan.length + 6}
      and right(s.kode, 5) ~ '^[0-9]{5}$'`.execute(tx)
  return rows[0]?.urut ?? 0
}

/** Adds versions of items, new ones (`standarId` 0) or others of what is there, with what they are made of; what holds when follows from their decree. */
export async function insertStandar(
  tx: Tx,
  pemdaId: number,
  rows: readonly (StandarLengkap & { susunan?: readonly BagianSusunan[] })[],
): Promise<void> {
  const isi = rows.map(({ harga, ...row }) => ({
    ...{ ...row, susunan: row.susunan ?? null },
    harga: harga.map((satu) => (satu === null ? null : String(satu))),
  }))
  await sql`
    insert into rujukan.standar (pemda_id, standar_id, edisi, jenis, kode, kode_kelompok, nama_kelompok, nama, spesifikasi,
      satuan, harga, rekening, tkdn, jenis_produk, keterangan, susunan)
    select ${pemdaId}, r."standarId", r.edisi, r.jenis, r.kode, r."kodeKelompok", r."namaKelompok", r.nama, r.spesifikasi,
      r.satuan, array(select (h #>> '{}')::bigint from jsonb_array_elements(r.harga) with ordinality as t(h, zona) order by zona),
      array(select jsonb_array_elements_text(r.rekening)), r.tkdn, r."jenisProduk", r.keterangan, nullif(r.susunan, 'null')
    from jsonb_to_recordset(${JSON.stringify(isi)}::jsonb) as r("standarId" int, edisi text, jenis text, kode text,
      "kodeKelompok" text, "namaKelompok" text, nama text, spesifikasi text, satuan text, harga jsonb, rekening jsonb, tkdn int,
      "jenisProduk" text, keterangan text, susunan jsonb)`.execute(tx)
}

/** A composed price that its components no longer add up to; `terkunci`: a line was priced by it under this very decree. */
export type HspkBerubah = {
  standarId: number
  versi: number
  kode: string
  harga: readonly bigint[]
  terkunci: boolean
}

/**
 * Composed items in force on the decree's day whose price is not the sum of coefficient × price of their components on that day
 * (whole rupiah, half up), in the zones it has a price of its own for. Items with a component that is not in force are left as they are.
 */
export async function listHspkBerubah(
  tx: Tx,
  { pemdaId, edisi }: { pemdaId: number; edisi: string },
): Promise<readonly HspkBerubah[]> {
  const { rows } = await sql<HspkBerubah>`
    with hari as (select sejak from rujukan.standar_edisi_kini where pemda_id = ${pemdaId} and nama = ${edisi}),
    berlaku as (
      select s.* from rujukan.standar s
      join rujukan.standar_berlaku b using (pemda_id, standar_id, versi), hari h
      where s.pemda_id = ${pemdaId} and b.sejak <= h.sejak and (b.sampai is null or b.sampai >= h.sejak)),
    komponen as (
      select h.standar_id, cardinality(h.harga) as banyak, k.harga, (u ->> 'koefisien')::numeric as koefisien, k.kode is not null as ada
      from berlaku h
      cross join lateral jsonb_array_elements(h.susunan) as u
      left join berlaku k on k.kode = u ->> 'kode'
      where h.jenis = 'HSPK' and h.susunan is not null),
    zona as (
      select k.standar_id, k.banyak from komponen k
      group by k.standar_id, k.banyak having bool_and(k.ada)),
    baru as (
      select z.standar_id, n.zona, (round(sum(k.koefisien * coalesce(k.harga[n.zona], k.harga[1])) / 1000000) * 100)::bigint as harga
      from zona z
      cross join lateral generate_series(1, z.banyak) as n(zona)
      join komponen k using (standar_id)
      group by z.standar_id, n.zona)
    select h.standar_id as "standarId", h.versi, h.kode, array_agg(b.harga order by b.zona) as harga,
      h.edisi = ${edisi} and exists (
        select from daerah.dokumen_baris d
        where d.pemda_id = h.pemda_id and d.standar_id = h.standar_id and d.standar_versi = h.versi) as terkunci
    from berlaku h join baru b using (standar_id)
    group by h.pemda_id, h.standar_id, h.versi, h.kode, h.edisi, h.harga
    having bool_or(b.harga <> coalesce(h.harga[b.zona], h.harga[1]))
    order by h.kode`.execute(tx)
  return rows
}

/** The same item under another decree and at another price, otherwise as that version was. */
export async function insertStandarUlang(
  tx: Tx,
  { pemdaId, edisi }: { pemdaId: number; edisi: string },
  rows: readonly Pick<HspkBerubah, 'standarId' | 'versi' | 'harga'>[],
): Promise<void> {
  for (const { standarId, versi, harga } of rows)
    await sql`
      insert into rujukan.standar (pemda_id, standar_id, edisi, jenis, kode, kode_kelompok, nama_kelompok, nama, spesifikasi,
        satuan, harga, rekening, tkdn, jenis_produk, keterangan, susunan)
      select pemda_id, standar_id, ${edisi}, jenis, kode, kode_kelompok, nama_kelompok, nama, spesifikasi, satuan,
        ${[...harga]}::bigint[], rekening, tkdn, jenis_produk, keterangan, susunan
      from rujukan.standar
      where pemda_id = ${pemdaId} and standar_id = ${standarId} and versi = ${versi}`.execute(tx)
}

/** What a proposal is judged by: files on its document, and the item it names as it stands last. */
export async function readFaktaStandar(
  tx: Tx,
  { pemdaId, dokumenId, kode }: { pemdaId: number; dokumenId: bigint; kode: string },
): Promise<{ bukti: number; lama: { nama: string; satuan: string; jenis: string } | null }> {
  const { rows } = await sql<{ bukti: number; nama: string | null; satuan: string; jenis: string }>`
    select (select count(*)::int from sistem.berkas f
      where f.pemda_id = ${pemdaId} and f.dokumen_id = ${dokumenId} and f.dihapus is null) as bukti, s.nama, s.satuan, s.jenis
    from (values (1)) v
    left join rujukan.standar_kini s on s.pemda_id = ${pemdaId} and s.kode = ${kode} and s.kode <> ''`.execute(
    tx,
  )
  const { bukti = 0, nama = null, satuan = '', jenis = '' } = rows[0] ?? {}
  return { bukti, lama: nama === null ? null : { nama, satuan, jenis } }
}
