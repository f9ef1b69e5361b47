import type { Sifat } from '@benang/domain/kinerja/sifat'
import { golonganKunci } from '@benang/ledger/kunci'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'

/** What a person writes on the card of an indicator; `indikatorId` 0: a new one. `satuanId` is that of ledger.satuan. */
export type KartuBaru = {
  indikatorId: number
  unitId: number
  subKegiatanId: number
  nama: string
  satuanId: number
  sifat: Sifat
  /** What is counted, and by which formula. */
  definisi: string
  sumber: string
  penanggungJawab: string
  aktif: boolean
}

/** A card in its latest version, in words; `kunci` null: not yet in the book of that year. */
export type Kartu = KartuBaru & {
  versi: number
  unitKode: string
  unitNama: string
  subKegiatanKode: string
  subKegiatanNama: string
  satuan: string
  skala: number
  kunci: number | null
}

/** The cards of a unit (null: of all), or one of them, by unit, sub kegiatan and number. */
export async function listKartu(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { unitId, indikatorId = null }: { unitId: number | null; indikatorId?: number | null },
): Promise<readonly Kartu[]> {
  const { rows } = await sql<Kartu>`
    select i.indikator_id as "indikatorId", i.versi, i.unit_id as "unitId", coalesce(o.kode, '') as "unitKode",
      coalesce(o.nama, '') as "unitNama", i.sub_kegiatan_id as "subKegiatanId", coalesce(s.kode, '') as "subKegiatanKode",
      coalesce(s.nama, '') as "subKegiatanNama", i.nama, i.satuan as "satuanId", t.kode as satuan, t.skala, i.sifat,
      i.definisi, i.sumber, i.penanggung_jawab as "penanggungJawab", i.aktif, k.kunci
    from rujukan.indikator_kini i
    join ledger.satuan t on t.satuan = i.satuan
    left join rujukan.organisasi_kini o on o.pemda_id = i.pemda_id and o.organisasi_id = i.unit_id
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = i.sub_kegiatan_id
    left join ledger.kunci k on k.pemda_id = i.pemda_id and k.tahun = ${tahun} and k.golongan = ${golonganKunci.indikator}
      and k.unit = i.unit_id and k.sub_kegiatan = i.sub_kegiatan_id and k.rekening = 0 and k.dana = 0
      and k.acuan = i.indikator_id
    where i.pemda_id = ${pemdaId} and (${unitId}::int is null or i.unit_id = ${unitId}::int)
      and (${indikatorId}::int is null or i.indikator_id = ${indikatorId}::int)
    order by o.kode, s.segmen, i.indikator_id`.execute(tx)
  return rows
}

/** Adds cards, and new versions of cards, as one batch; answers their numbers in order. */
export async function insertKartu(
  tx: Tx,
  pemdaId: number,
  rows: readonly KartuBaru[],
): Promise<readonly number[]> {
  if (rows.length === 0) return []
  const { rows: added } = await sql<{ id: number }>`
    insert into rujukan.indikator (pemda_id, indikator_id, unit_id, sub_kegiatan_id, nama, satuan, sifat, definisi, sumber,
      penanggung_jawab, aktif)
    select ${pemdaId}, "indikatorId", "unitId", "subKegiatanId", nama, "satuanId", sifat, definisi, sumber,
      "penanggungJawab", aktif
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("indikatorId" int, "unitId" int, "subKegiatanId" int, nama text, "satuanId" smallint, sifat text, definisi text,
        sumber text, "penanggungJawab" text, aktif boolean)
    returning indikator_id as id`.execute(tx)
  return added.map(({ id }) => id)
}

/** A satuan that measures: everything but rupiah. */
export type SatuanUkur = { satuanId: number; kode: string; skala: number }

/** Those satuan, by name. */
export async function listSatuan(tx: Tx): Promise<readonly SatuanUkur[]> {
  const { rows } = await sql<SatuanUkur>`
    select satuan as "satuanId", kode, skala from ledger.satuan where satuan <> 1 order by kode`.execute(tx)
  return rows
}

/** A sub kegiatan that stands in a unit's plan or budget of the year, with what the nomenclature says it is measured by. */
export type SubKegiatanUnit = {
  unitId: number
  unitNama: string
  subKegiatanId: number
  kode: string
  nama: string
  kinerja: string
  indikator: string
  satuan: string
  /** Cards in force. */
  kartu: number
}

/** Those of a unit (null: of all), by unit and code. */
export async function listSubKegiatanUnit(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  unitId: number | null,
): Promise<readonly SubKegiatanUnit[]> {
  const { mata_anggaran: mata, plafon } = golonganKunci
  const { rows } = await sql<SubKegiatanUnit>`
    select p.unit as "unitId", o.nama as "unitNama", s.sub_kegiatan_id as "subKegiatanId", s.kode, s.nama,
      coalesce(s.kinerja, '') as kinerja, coalesce(s.indikator, '') as indikator, coalesce(s.satuan, '') as satuan,
      (select count(*)::int from rujukan.indikator_kini i
       where i.pemda_id = ${pemdaId} and i.unit_id = p.unit and i.sub_kegiatan_id = p.sub_kegiatan and i.aktif) as kartu
    from (
      select distinct k.unit, k.sub_kegiatan from ledger.kunci k
      where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.golongan in (${mata}, ${plafon}) and k.sub_kegiatan > 0
        and (${unitId}::int is null or k.unit = ${unitId}::int)) p
    join rujukan.organisasi_kini o on o.pemda_id = ${pemdaId} and o.organisasi_id = p.unit
    join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = p.sub_kegiatan
    order by o.kode, s.segmen`.execute(tx)
  return rows
}

/** Code and edition of sub kegiatan of the pemda's kind, by id; unknown ids are left out. */
export async function readSubKegiatanById(
  tx: Tx,
  { pemdaId, ids }: { pemdaId: number; ids: readonly number[] },
): Promise<ReadonlyMap<number, { kode: string; edisi: string }>> {
  const { rows } = await sql<{ id: number; kode: string; edisi: string }>`
    select sub_kegiatan_id as id, kode, edisi from rujukan.sub_kegiatan_kini
    where pemda_id = 0 and aktif and sub_kegiatan_id = any(${[...new Set(ids)]}::int[]) and jenis_pemda =
      (select case jenis when 'provinsi' then 'provinsi' else 'kabkota' end from sistem.pemda where pemda_id = ${pemdaId})`.execute(
    tx,
  )
  return new Map(rows.map(({ id, ...satu }) => [id, satu]))
}

/** One version of a card: what of it may change, and when it was recorded. */
export type VersiKartu = Pick<KartuBaru, 'nama' | 'definisi' | 'sumber' | 'penanggungJawab' | 'aktif'> & {
  versi: number
  /** ISO time. */
  dicatat: string
}

/** The versions of a card, newest first. */
export async function listVersiKartu(
  tx: Tx,
  { pemdaId, indikatorId }: { pemdaId: number; indikatorId: number },
): Promise<readonly VersiKartu[]> {
  const { rows } = await sql<VersiKartu>`
    select i.versi, i.nama, i.definisi, i.sumber, i.penanggung_jawab as "penanggungJawab", i.aktif,
      to_char(c.dicatat at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as dicatat
    from rujukan.indikator i
    join rujukan.catatan c on c.pemda_id = i.pemda_id and c.no = i.no_rujukan
    where i.pemda_id = ${pemdaId} and i.indikator_id = ${indikatorId}
    order by i.versi desc`.execute(tx)
  return rows
}
