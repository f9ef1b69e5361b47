import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Db } from '../connection.ts'
import type { BagianSusunan } from '../penganggaran/standar-versi.ts'

/** A decree as the public knows it. */
export type KeputusanTerbuka = { nama: string; dasar: string; sejak: Tanggal }

/** A price as it holds on a day. `harga`: sen by zone, null: as in the first. */
export type StandarTerbuka = {
  kode: string
  nama: string
  spesifikasi: string
  satuan: string
  jenis: string
  harga: readonly (bigint | null)[]
  kodeKelompok: string
  namaKelompok: string
  rekening: readonly string[]
  tkdn: number | null
  jenisProduk: string
  susunan: readonly BagianSusunan[] | null
  edisi: string
}

export type TanyaStandar = { pemdaId: number; tanggal: Tanggal; kata: readonly string[] }

/** The decrees of a pemda that anything in force on the day comes from, newest first. */
export async function listKeputusan(
  db: Db,
  { pemdaId, tanggal }: Pick<TanyaStandar, 'pemdaId' | 'tanggal'>,
): Promise<readonly KeputusanTerbuka[]> {
  const { rows } = await sql<KeputusanTerbuka>`
    select e.nama, e.dasar, e.sejak::text as sejak
    from rujukan.standar_edisi e
    where e.pemda_id = ${pemdaId} and e.sejak <= ${tanggal}::date and (e.sampai is null or e.sampai >= ${tanggal}::date)
      and not exists (
        select from rujukan.standar_edisi l
        where l.pemda_id = e.pemda_id and l.edisi_id = e.edisi_id and l.versi > e.versi)
      and exists (
        select from rujukan.standar_berlaku b
        join rujukan.standar s using (pemda_id, standar_id, versi)
        where b.pemda_id = e.pemda_id and s.edisi = e.nama
          and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date))
    order by e.sejak desc, e.edisi_id desc`.execute(db)
  return rows
}

/** How many prices hold on the day and have every word. */
export async function countStandarTerbuka(db: Db, asked: TanyaStandar): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from rujukan.standar_berlaku b where ${syarat(asked)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Those prices by kind and code; `banyak` null: all. */
export async function listStandarTerbuka(
  db: Db,
  asked: TanyaStandar & { lewati: number; banyak: number | null },
): Promise<readonly StandarTerbuka[]> {
  const { rows } = await sql<StandarTerbuka>`
    select s.kode, s.nama, s.spesifikasi, s.satuan, s.jenis, s.harga, s.kode_kelompok as "kodeKelompok",
      s.nama_kelompok as "namaKelompok", s.rekening, s.tkdn, s.jenis_produk as "jenisProduk", s.susunan, s.edisi
    from rujukan.standar_berlaku b
    join rujukan.standar s on s.pemda_id = b.pemda_id and s.standar_id = b.standar_id and s.versi = b.versi
    where ${syarat(asked)}
    order by array_position(array['SSH', 'SBU', 'HSPK', 'ASB'], s.jenis), s.kode
    limit ${asked.banyak} offset ${asked.lewati}`.execute(db)
  return rows
}

function syarat({ pemdaId, tanggal, kata }: TanyaStandar) {
  const words = kata.map((satu) => sql`b.teks like ${`%${satu.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`)
  return sql`b.pemda_id = ${pemdaId} and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date)
    and ${words.length === 0 ? sql`true` : sql.join(words, sql` and `)}`
}
