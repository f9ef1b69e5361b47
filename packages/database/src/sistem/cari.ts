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

/**
 * The best of each sort, in one round trip: those that have every word or the code, or (`isMirip`) those whose words are like
 * the ones typed. Row-level security keeps an operator of pg_trgm from an index; the sets of one pemda are small enough.
 */
export async function findTemuan(tx: Tx, asked: Pencarian, isMirip: boolean): Promise<readonly Temuan[]> {
  const parts = asked.golongan.map((golongan) => partOf(asked, golongan, isMirip))
  const { rows } = await sql<Temuan>`${sql.join(parts, sql` union all `)}`.execute(tx)
  return rows
}

function partOf(asked: Pencarian, golongan: GolonganTemuan, isMirip: boolean): RawBuilder<unknown> {
  const { banyak } = asked
  return sql`(
    select ${golongan}::text as golongan, id, jenis, kode, nama, keterangan
    from (
      select distinct on (s.kembar) s.* from (${sumber[golongan](asked)}) s
      where ${isMirip ? likely(asked) : exact(asked)}
      order by s.kembar, s.edisi desc) s
    order by ${isMirip ? sql`public.word_similarity(${asked.cari}, s.teks) desc` : rank(asked)}, s.urut
    limit ${banyak})`
}

function exact({ cari, segmen }: Pencarian) {
  const patterns = cari.split(/\s+/).map((satu) => `%${satu.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
  const code =
    segmen.length === 0 ? sql`false` : sql`s.segmen[1:${segmen.length}::int] = ${[...segmen]}::smallint[]`
  return sql`(s.teks ilike all (${patterns}::text[]) or ${code})`
}

function likely({ cari }: Pencarian) {
  return sql`public.word_similarity(${cari}, s.teks) >= ${mirip}`
}

/** The code itself first, then a code that begins so, then names. */
function rank({ cari }: Pencarian) {
  return sql`lower(s.kode) = lower(${cari}) desc, starts_with(lower(s.kode), lower(${cari})) desc`
}

const sumber: Readonly<Record<GolonganTemuan, (asked: Pencarian) => RawBuilder<unknown>>> = {
  dokumen: (asked) => dokumen(asked, sql`d.jenis <> 'usulan' and ${unitOf(asked, sql`d.unit_id`)}`),
  // A ticket is for everybody; a draft of one only for those who write it.
  usulan: (asked) =>
    dokumen(asked, sql`d.jenis = 'usulan' and (d.nomor is not null or ${unitOf(asked, sql`d.unit_id`)})`),
  'mata-anggaran': ({ pemdaId, tahun, ...asked }) => sql`
    select k.kunci::text as id, k.kunci::text as kembar, '' as edisi, '' as jenis, coalesce(r.kode, '') as kode, coalesce(r.uraian, '') as nama,
      concat_ws(', ', concat_ws(' ', s.kode, s.nama), o.singkatan) as keterangan, null::smallint[] as segmen,
      k.kunci::bigint as urut, concat_ws(' ', k.kode, s.kode, s.nama, r.kode, r.uraian, o.nama) as teks
    from ledger.kunci k
    left join rujukan.organisasi_kini o on o.pemda_id = k.pemda_id and o.organisasi_id = k.unit
    left join rujukan.sub_kegiatan_kini s on s.pemda_id = 0 and s.sub_kegiatan_id = k.sub_kegiatan
    left join rujukan.rekening_kini r on r.pemda_id = 0 and r.rekening_id = k.rekening
    where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and k.golongan = ${golonganKunci.mata_anggaran}
      and ${unitOf(asked, sql`k.unit`)}`,
  'sub-kegiatan': ({ pemdaId }) => sql`
    select sub_kegiatan_id::text as id, kode as kembar, edisi, '' as jenis, kode, nama, kegiatan as keterangan, segmen,
      0::bigint as urut, concat_ws(' ', kode, nama) as teks
    from rujukan.sub_kegiatan_kini
    where pemda_id = 0 and aktif and jenis_pemda =
      (select case jenis when 'provinsi' then 'provinsi' else 'kabkota' end from sistem.pemda where pemda_id = ${pemdaId})`,
  rekening: () => sql`
    select rekening_id::text as id, kode as kembar, edisi, '' as jenis, kode, uraian as nama, edisi as keterangan, segmen,
      cardinality(segmen)::bigint as urut, concat_ws(' ', kode, uraian) as teks
    from rujukan.rekening_kini where pemda_id = 0 and aktif`,
  organisasi: ({ pemdaId }) => sql`
    select organisasi_id::text as id, organisasi_id::text as kembar, '' as edisi, '' as jenis, kode, nama, singkatan as keterangan, null::smallint[] as segmen,
      0::bigint as urut, concat_ws(' ', kode, nama, singkatan) as teks
    from rujukan.organisasi_kini where pemda_id = ${pemdaId} and jenis <> 'pemda'`,
  pengguna: ({ pemdaId }) => sql`
    select u.pengguna_id::text as id, u.pengguna_id::text as kembar, '' as edisi, '' as jenis, u.nama_pengguna as kode, p.nama, '' as keterangan,
      null::smallint[] as segmen, 0::bigint as urut, concat_ws(' ', p.nama, p.nip, u.nama_pengguna) as teks
    from sistem.pengguna u
    join rujukan.pejabat_kini p on p.pemda_id = u.pemda_id and p.pejabat_id = u.pejabat_id
    where u.pemda_id = ${pemdaId}`,
}

function dokumen({ pemdaId, tahun }: Pencarian, which: RawBuilder<unknown>) {
  return sql`
    select d.dokumen_id::text as id, d.dokumen_id::text as kembar, '' as edisi, d.jenis, coalesce(d.nomor, '') as kode, d.uraian as nama,
      coalesce(o.singkatan, '') as keterangan, null::smallint[] as segmen, -d.dokumen_id as urut,
      concat_ws(' ', d.nomor, d.uraian) as teks
    from daerah.dokumen d
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and ${which}`
}

function unitOf({ unitId }: Pick<Pencarian, 'unitId'>, kolom: RawBuilder<unknown>) {
  return sql`(${unitId}::int is null or ${kolom} = ${unitId}::int)`
}
