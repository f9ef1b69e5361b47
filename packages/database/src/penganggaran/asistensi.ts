import type { JenisTanggapan, SumberCatatan } from '@benang/domain/penganggaran/asistensi'
import { statusMati } from '@benang/documents/jenis-dokumen'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import { jumlahKini } from '../sistem/dokumen-daftar.ts'

type Key = { pemdaId: number; dokumenId: bigint }
const iso = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`)

/** A note with its replies, oldest first; `urut` null: about the whole document. Times are ISO. */
export type CatatanAsistensi = {
  catatanId: bigint
  urut: number | null
  uraian: string
  sumber: SumberCatatan
  wajib: boolean
  isi: string
  nama: string
  waktu: string
  tanggapan: readonly { jenis: JenisTanggapan; isi: string; nama: string; peran: string; waktu: string }[]
}

/** Every note about a document in the order of its lines. */
export async function listCatatan(tx: Tx, { pemdaId, dokumenId }: Key): Promise<readonly CatatanAsistensi[]> {
  const { rows } = await sql<CatatanAsistensi>`
    select c.catatan_id as "catatanId", c.urut, c.uraian, c.sumber, c.wajib, c.isi, coalesce(p.nama, '') as nama,
      to_char(c.waktu at time zone 'UTC', ${iso}) as waktu, coalesce(t.semua, '[]') as tanggapan
    from daerah.asistensi_catatan c
    left join rujukan.pejabat_kini p on p.pemda_id = c.pemda_id and p.pejabat_id = c.pejabat_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('jenis', t.jenis, 'isi', t.isi, 'nama', coalesce(q.nama, ''), 'peran', t.peran,
        'waktu', to_char(t.waktu at time zone 'UTC', ${iso})) order by t.tanggapan_id) as semua
      from daerah.asistensi_tanggapan t
      left join rujukan.pejabat_kini q on q.pemda_id = t.pemda_id and q.pejabat_id = t.pejabat_id
      where t.pemda_id = c.pemda_id and t.catatan_id = c.catatan_id) t on true
    where c.pemda_id = ${pemdaId} and c.dokumen_id = ${dokumenId}
    order by c.urut nulls first, c.catatan_id`.execute(tx)
  return rows
}

export type CatatanBaru = Key & {
  urut: number | null
  uraian: string
  sumber: SumberCatatan
  wajib: boolean
  isi: string
  penggunaId: number
  pejabatId: number
  peran: string
}

/** Adds a note; resolves with its number. */
export async function insertCatatan(tx: Tx, baru: CatatanBaru): Promise<bigint> {
  const { rows } = await sql<{ catatanId: bigint }>`
    insert into daerah.asistensi_catatan (pemda_id, dokumen_id, urut, uraian, sumber, wajib, isi, pengguna_id, pejabat_id, peran)
    values (${baru.pemdaId}, ${baru.dokumenId}, ${baru.urut}, ${baru.uraian}, ${baru.sumber}, ${baru.wajib}, ${baru.isi},
      ${baru.penggunaId}, ${baru.pejabatId}, ${baru.peran})
    returning catatan_id as "catatanId"`.execute(tx)
  return rows[0]?.catatanId ?? 0n
}

/** A note as a reply needs it, held until commit so that two replies do not cross. */
export async function findCatatan(
  tx: Tx,
  { pemdaId, catatanId }: { pemdaId: number; catatanId: bigint },
): Promise<{ dokumenId: bigint; sumber: SumberCatatan; akhir: JenisTanggapan | null } | undefined> {
  await sql`select pg_advisory_xact_lock(${pemdaId}, hashtext(${`asistensi ${catatanId}`}))`.execute(tx)
  const { rows } = await sql<{ dokumenId: bigint; sumber: SumberCatatan; akhir: JenisTanggapan | null }>`
    select c.dokumen_id as "dokumenId", c.sumber,
      (select t.jenis from daerah.asistensi_tanggapan t
       where t.pemda_id = c.pemda_id and t.catatan_id = c.catatan_id order by t.tanggapan_id desc limit 1) as akhir
    from daerah.asistensi_catatan c where c.pemda_id = ${pemdaId} and c.catatan_id = ${catatanId}`.execute(tx)
  return rows[0]
}

/** Adds a reply. */
export async function insertTanggapan(
  tx: Tx,
  baru: {
    pemdaId: number
    catatanId: bigint
    jenis: JenisTanggapan
    isi: string
    penggunaId: number
    pejabatId: number
    peran: string
  },
): Promise<void> {
  await sql`
    insert into daerah.asistensi_tanggapan (pemda_id, catatan_id, jenis, isi, pengguna_id, pejabat_id, peran)
    values (${baru.pemdaId}, ${baru.catatanId}, ${baru.jenis}, ${baru.isi}, ${baru.penggunaId}, ${baru.pejabatId},
      ${baru.peran})`.execute(tx)
}

/** How the asistensi of a document stands: notes by state, and those that demand a change and are open. */
export type KemajuanAsistensi = {
  dokumenId: bigint
  jenis: string
  nomor: string | null
  status: string
  uraian: string
  jumlah: bigint
  unitId: number
  unitKode: string
  unitNama: string
  catatan: number
  dijawab: number
  selesai: number
  wajibTerbuka: number
}

/** The asistensi of every living RKA of a year, by unit. */
export async function listKemajuan(
  tx: Tx,
  { pemdaId, tahun, unitId }: { pemdaId: number; tahun: number; unitId: number | null },
): Promise<readonly KemajuanAsistensi[]> {
  const { rows } = await sql<KemajuanAsistensi>`
    select d.dokumen_id as "dokumenId", d.jenis, d.nomor, d.status, d.uraian, ${jumlahKini} as jumlah, d.unit_id as "unitId",
      coalesce(o.kode, '') as "unitKode", coalesce(o.nama, '') as "unitNama",
      count(c.catatan_id)::int as catatan, count(*) filter (where c.akhir = 'jawab')::int as dijawab,
      count(*) filter (where c.akhir = 'selesai')::int as selesai,
      count(*) filter (where c.wajib and c.akhir is distinct from 'selesai')::int as "wajibTerbuka"
    from daerah.dokumen d
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id
    left join lateral (
      select c.catatan_id, c.wajib,
        (select t.jenis from daerah.asistensi_tanggapan t
         where t.pemda_id = c.pemda_id and t.catatan_id = c.catatan_id order by t.tanggapan_id desc limit 1) as akhir
      from daerah.asistensi_catatan c
      where c.pemda_id = d.pemda_id and c.dokumen_id = d.dokumen_id) c on true
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis in ('rka', 'rka_perubahan')
      and d.status <> all(${[...statusMati]}::text[]) and (${unitId}::int is null or d.unit_id = ${unitId})
    group by d.pemda_id, d.dokumen_id, o.kode, o.nama
    order by o.kode, d.jenis, d.dokumen_id`.execute(tx)
  return rows
}

/** A note as a berita acara prints it, with the last answer and how it stands. */
export type CatatanTercetak = {
  unitKode: string
  unitNama: string
  dokumen: string
  urut: number | null
  uraian: string
  sumber: SumberCatatan
  wajib: boolean
  isi: string
  jawaban: string
  akhir: JenisTanggapan | null
}

/** Every note about the living RKA of a year up to a day, by unit, document and line. */
export async function listCatatanTercetak(
  tx: Tx,
  {
    pemdaId,
    tahun,
    unitId,
    sampai,
  }: { pemdaId: number; tahun: number; unitId: number | null; sampai: string },
): Promise<readonly CatatanTercetak[]> {
  const { rows } = await sql<CatatanTercetak>`
    select coalesce(o.kode, '') as "unitKode", coalesce(o.nama, '') as "unitNama", coalesce(d.nomor, d.uraian) as dokumen,
      c.urut, c.uraian, c.sumber, c.wajib, c.isi,
      coalesce((select t.isi from daerah.asistensi_tanggapan t where t.pemda_id = c.pemda_id and t.catatan_id = c.catatan_id
        and t.jenis = 'jawab' order by t.tanggapan_id desc limit 1), '') as jawaban,
      (select t.jenis from daerah.asistensi_tanggapan t where t.pemda_id = c.pemda_id and t.catatan_id = c.catatan_id
        order by t.tanggapan_id desc limit 1) as akhir
    from daerah.asistensi_catatan c
    join daerah.dokumen d on d.pemda_id = c.pemda_id and d.dokumen_id = c.dokumen_id
    join sistem.pemda p on p.pemda_id = c.pemda_id
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id
    where c.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.status <> all(${[...statusMati]}::text[])
      and (${unitId}::int is null or d.unit_id = ${unitId}) and (c.waktu at time zone p.zona)::date <= ${sampai}::date
    order by o.kode, d.dokumen_id, c.urut nulls first, c.catatan_id`.execute(tx)
  return rows
}
