import { golonganKunci } from '@benang/ledger/kunci'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** What a search may find. */
export type GolonganTemuan =
  | 'dokumen'
  | 'usulan'
  | 'mata-anggaran'
  | 'sub-kegiatan'
  | 'rekening'
  | 'organisasi'
  | 'pengguna'

/** One thing found; `id` is its number in its own list, `jenis` the kind of a document, else ''. */
export type Temuan = {
  golongan: GolonganTemuan
  id: string
  jenis: string
  kode: string
  nama: string
  keterangan: string
}

/** Where to look: `unitId` null: documents and mata anggaran of all units. `segmen` is a code typed in any spelling. */
export type Pencarian = {
  pemdaId: number
  tahun: number
  unitId: number | null
  cari: string
  segmen: readonly number[]
  golongan: readonly GolonganTemuan[]
  banyak: number
}

// A word typed wrongly shares at least this part of its trigrams with the one that was meant.
const mirip = 0.4
// Of documents with the words, the newest so many are ranked; those alike are looked for among the newest so many.
const [dinilai, dibandingkan] = [64, 5_000]

/**
 * The best of each sort, in one round trip: those that have every word or the code, or (`isMirip`) those whose words are like
 * the ones typed. Row-level security keeps an operator of pg_trgm from an index, so texts are compared one by one: as bytes in
 * lower case, documents from the newest on until there are enough, keys by the few reference rows they are made of.
 */
export async function findTemuan(tx: Tx, asked: Pencarian, isMirip: boolean): Promise<readonly Temuan[]> {
  const parts = asked.golongan.map((golongan) => partOf(asked, golongan, isMirip))
  const { rows } = await sql<Temuan>`${sql.join(parts, sql` union all `)}`.execute(tx)
  return rows
}

function partOf(asked: Pencarian, golongan: GolonganTemuan, isMirip: boolean): RawBuilder<unknown> {
  const { banyak } = asked
  const { rows, kembar } = sumber[golongan]
  const from = sql`(${rows(asked, isMirip)}) s where ${isMirip ? sql`s.skor >= ${mirip}` : exact(asked)}`
  return sql`(
    select ${golongan}::text as golongan, id, jenis, kode, nama, keterangan
    from ${kembar ? sql`(select distinct on (s.kode) s.* from ${from} order by s.kode, s.edisi desc) s` : from}
    order by ${isMirip ? sql`s.skor desc` : rank(asked)}, s.urut
    limit ${banyak})`
}

function exact({ cari, segmen }: Pencarian) {
  const code =
    segmen.length === 0 ? sql`false` : sql`s.segmen[1:${segmen.length}::int] = ${[...segmen]}::smallint[]`
  return sql`(s.teks like all (${patternsOf(cari)}) or ${code})`
}

/** Every word somewhere in the text; marks of a pattern are letters. */
function patternsOf(cari: string) {
  const words = cari.split(/\s+/).map((satu) => `%${satu.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
  return sql`array(select lower(kata collate "C") from unnest(${words}::text[]) kata)`
}

/** Lower case of plain letters, byte by byte: many times as fast as by the rules of a language. */
const kecil = (teks: RawBuilder<unknown>) => sql`lower((${teks}) collate "C")`

function skorOf({ cari }: Pencarian, isMirip: boolean, teks: RawBuilder<unknown>) {
  return isMirip ? sql`public.word_similarity(${cari}, ${teks})` : sql`0::real`
}

/** The code itself first, then a code that begins so, then names. */
function rank({ cari }: Pencarian) {
  return sql`lower(s.kode) = lower(${cari}) desc, starts_with(lower(s.kode), lower(${cari})) desc`
}

/** Where a sort is found: `kembar` says that a code stands there once for each edition, of which the last counts. */
type Sumber = {
  kembar: boolean
  rows(asked: Pencarian, isMirip: boolean): RawBuilder<unknown>
}

const sumber: Readonly<Record<GolonganTemuan, Sumber>> = {
  dokumen: { kembar: false, rows: dokumen },
  usulan: { kembar: false, rows: usulan },
  'mata-anggaran': { kembar: false, rows: mataAnggaran },
  'sub-kegiatan': {
    kembar: true,
    rows: (asked, isMirip) => sql`
    select sub_kegiatan_id::text as id, edisi, '' as jenis, kode, nama, kegiatan as keterangan, segmen, 0::bigint as urut,
      ${kecil(sql`kode || ' ' || nama`)} as teks, ${skorOf(asked, isMirip, sql`kode || ' ' || nama`)} as skor
    from rujukan.sub_kegiatan_kini
    where pemda_id = 0 and aktif and jenis_pemda =
      (select case jenis when 'provinsi' then 'provinsi' else 'kabkota' end from sistem.pemda where pemda_id = ${asked.pemdaId})`,
  },
  rekening: {
    kembar: true,
    rows: (asked, isMirip) => sql`
    select rekening_id::text as id, edisi, '' as jenis, kode, uraian as nama, edisi as keterangan, segmen,
      cardinality(segmen)::bigint as urut, ${kecil(sql`kode || ' ' || uraian`)} as teks,
      ${skorOf(asked, isMirip, sql`kode || ' ' || uraian`)} as skor
    from rujukan.rekening_kini where pemda_id = 0 and aktif`,
  },
  organisasi: {
    kembar: false,
    rows: (asked, isMirip) => sql`
    select organisasi_id::text as id, '' as jenis, kode, nama, singkatan as keterangan, null::smallint[] as segmen,
      0::bigint as urut, ${kecil(sql`concat_ws(' ', kode, nama, singkatan)`)} as teks,
      ${skorOf(asked, isMirip, sql`concat_ws(' ', kode, nama, singkatan)`)} as skor
    from rujukan.organisasi_kini where pemda_id = ${asked.pemdaId} and jenis <> 'pemda'`,
  },
  pengguna: {
    kembar: false,
    rows: (asked, isMirip) => sql`
    select u.pengguna_id::text as id, '' as jenis, u.nama_pengguna as kode, p.nama, '' as keterangan,
      null::smallint[] as segmen, 0::bigint as urut, ${kecil(sql`concat_ws(' ', p.nama, p.nip, u.nama_pengguna)`)} as teks,
      ${skorOf(asked, isMirip, sql`concat_ws(' ', p.nama, p.nip, u.nama_pengguna)`)} as skor
    from sistem.pengguna u
    join rujukan.pejabat_kini p on p.pemda_id = u.pemda_id and p.pejabat_id = u.pejabat_id
    where u.pemda_id = ${asked.pemdaId}`,
  },
}

function dokumen(asked: Pencarian, isMirip: boolean) {
  return dokumenOf(asked, isMirip, sql`d.jenis <> 'usulan' and ${unitOf(asked, sql`d.unit_id`)}`)
}

/** A ticket is for everybody; a draft of one only for those who write it. */
function usulan(asked: Pencarian, isMirip: boolean) {
  const milik = sql`(d.nomor is not null or ${unitOf(asked, sql`d.unit_id`)})`
  return dokumenOf(asked, isMirip, sql`d.jenis = 'usulan' and ${milik}`)
}

function dokumenOf(asked: Pencarian, isMirip: boolean, which: RawBuilder<unknown>) {
  const { pemdaId, tahun, cari } = asked
  const teks = sql`coalesce(d.nomor, '') || ' ' || d.uraian`
  return sql`
    select d.dokumen_id::text as id, d.jenis, coalesce(d.nomor, '') as kode, d.uraian as nama,
      coalesce(o.singkatan, '') as keterangan, null::smallint[] as segmen, -d.dokumen_id as urut,
      ${kecil(teks)} as teks, ${skorOf(asked, isMirip, teks)} as skor
    from (
      select d.* from (
        select d.dokumen_id, d.jenis, d.unit_id, d.nomor, d.uraian from daerah.dokumen d
        where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and ${which}
        order by d.dokumen_id desc offset 0) d
      where ${isMirip ? sql`true` : sql`${kecil(teks)} like all (${patternsOf(cari)})`}
      limit ${isMirip ? dibandingkan : dinilai}) d
    left join rujukan.organisasi_kini o on o.pemda_id = ${pemdaId} and o.organisasi_id = d.unit_id`
}

/** Keys with the texts of their reference rows, each made once; alike is a key of which one row is. */
function mataAnggaran(asked: Pencarian, isMirip: boolean) {
  const { pemdaId, tahun } = asked
  const milik = sql`k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.golongan = ${golonganKunci.mata_anggaran}`
  const dipakai = (kolom: RawBuilder<unknown>) => sql`in (select ${kolom} from ledger.kunci k where ${milik})`
  const teksOf = (teks: RawBuilder<unknown>) =>
    sql`${kecil(teks)} as teks, ${skorOf(asked, isMirip, teks)} as skor`
  return sql`
    select k.kunci::text as id, '' as jenis, coalesce(r.kode, '') as kode, coalesce(r.uraian, '') as nama,
      concat_ws(', ', concat_ws(' ', s.kode, s.nama), o.singkatan) as keterangan, null::smallint[] as segmen,
      k.kunci::bigint as urut, concat_ws(' ', ${kecil(sql`k.kode`)}, s.teks, r.teks, o.teks) collate "C" as teks,
      greatest(s.skor, r.skor, o.skor) as skor
    from ledger.kunci k
    left join (
      select organisasi_id, singkatan, ${teksOf(sql`nama`)} from rujukan.organisasi_kini
      where pemda_id = ${pemdaId} offset 0) o on o.organisasi_id = k.unit
    left join (
      select sub_kegiatan_id, kode, nama, ${teksOf(sql`kode || ' ' || nama`)} from rujukan.sub_kegiatan_kini
      where pemda_id = 0 and sub_kegiatan_id ${dipakai(sql`k.sub_kegiatan`)} offset 0) s
      on s.sub_kegiatan_id = k.sub_kegiatan
    left join (
      select rekening_id, kode, uraian, ${teksOf(sql`kode || ' ' || uraian`)} from rujukan.rekening_kini
      where pemda_id = 0 and rekening_id ${dipakai(sql`k.rekening`)} offset 0) r on r.rekening_id = k.rekening
    where ${milik} and ${unitOf(asked, sql`k.unit`)}`
}

function unitOf({ unitId }: Pick<Pencarian, 'unitId'>, kolom: RawBuilder<unknown>) {
  return sql`(${unitId}::int is null or ${kolom} = ${unitId}::int)`
}
