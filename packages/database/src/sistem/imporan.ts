import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

export type StatusImporan = 'dibaca' | 'diperiksa' | 'diterapkan' | 'dibatalkan' | 'gagal'

/** What is kept as JSON; the use cases, which wrote it, say what it is. */
export type IsiImporan = {
  bacaan: unknown
  pemetaan: unknown
  pilihan: unknown
  perbaikan: unknown
  putusan: unknown
  periksa: unknown
  hasil: unknown
}

/** An import of a person. */
export type BarisImporan<Isi extends IsiImporan = IsiImporan> = Isi & {
  imporanId: bigint
  jenis: string
  berkasId: bigint
  /** sha256 in hex. */
  sidik: string
  namaBerkas: string
  dokumenId: bigint | null
  tahun: number | null
  penggunaId: number
  unitId: number
  peran: string
  status: StatusImporan
  /** uuid of what it wrote. */
  kumpulan: string
  pekerjaanId: bigint | null
  dibuat: Date
  diterapkan: Date | null
  dibatalkan: Date | null
  alasanBatal: string | null
}

export type ImporanBaru = Pick<
  BarisImporan,
  | 'jenis'
  | 'berkasId'
  | 'sidik'
  | 'namaBerkas'
  | 'dokumenId'
  | 'tahun'
  | 'penggunaId'
  | 'unitId'
  | 'peran'
  | 'bacaan'
  | 'pemetaan'
> & { pemdaId: number; status: 'dibaca' | 'gagal' }

type Key = { pemdaId: number; imporanId: bigint }

const seen =
  sql.raw(`i.imporan_id as "imporanId", i.jenis, i.berkas_id as "berkasId", i.sidik, i.nama_berkas as "namaBerkas",
  i.dokumen_id as "dokumenId", i.tahun, i.pengguna_id as "penggunaId", i.unit_id as "unitId", i.peran, i.status, i.bacaan,
  i.pemetaan, i.pilihan, i.perbaikan, i.putusan, i.periksa, i.hasil, i.kumpulan, i.pekerjaan_id as "pekerjaanId", i.dibuat,
  i.diterapkan, i.dibatalkan, i.alasan_batal as "alasanBatal"`)

/** JSON that the database takes: NUL and broken halves of letters, which a file may hold, become a replacement sign. */
const json = (value: unknown) => {
  const text = JSON.stringify(value ?? null)
  const whole = text.replaceAll(/\\(\\|u(?:0000|d[89a-f][0-9a-f]{2}))/g, (all, sign: string) =>
    sign === '\\' ? all : '\u{fffd}',
  )
  return sql`${whole}::jsonb`
}

/** Records an upload that was read, or refused. */
export async function insertImporan(tx: Tx, baru: ImporanBaru): Promise<bigint> {
  const { rows } = await sql<{ id: bigint }>`
    insert into daerah.imporan (pemda_id, jenis, berkas_id, sidik, nama_berkas, dokumen_id, tahun, pengguna_id, unit_id, peran,
      status, bacaan, pemetaan)
    values (${baru.pemdaId}, ${baru.jenis}, ${baru.berkasId}, ${baru.sidik}, ${baru.namaBerkas}, ${baru.dokumenId}, ${baru.tahun},
      ${baru.penggunaId}, ${baru.unitId}, ${baru.peran}, ${baru.status}, ${json(baru.bacaan)}, ${json(baru.pemetaan)})
    returning imporan_id as id`.execute(tx)
  const id = rows[0]?.id
  if (id === undefined) throw new Error('insert returned no row')
  return id
}

/** One import; `kunci` holds it until the transaction ends. */
export async function findImporan<Isi extends IsiImporan>(
  tx: Tx,
  { pemdaId, imporanId }: Key,
  { kunci = false }: { kunci?: boolean } = {},
): Promise<BarisImporan<Isi> | undefined> {
  const { rows } = await sql<BarisImporan<Isi>>`
    select ${seen} from daerah.imporan i where i.pemda_id = ${pemdaId} and i.imporan_id = ${imporanId}
    ${kunci ? sql`for update` : sql``}`.execute(tx)
  return rows[0]
}

/** What a person decided so far, and what the last rehearsal said of it (null: none yet). */
export async function savePeriksa(
  tx: Tx,
  { pemdaId, imporanId }: Key,
  isi: Pick<BarisImporan, 'pemetaan' | 'pilihan' | 'perbaikan' | 'putusan' | 'periksa'>,
): Promise<void> {
  await sql`
    update daerah.imporan set status = ${isi.periksa === null ? 'dibaca' : 'diperiksa'}, pemetaan = ${json(isi.pemetaan)},
      pilihan = ${json(isi.pilihan)}, perbaikan = ${json(isi.perbaikan)}, putusan = ${json(isi.putusan)},
      periksa = ${isi.periksa === null ? null : json(isi.periksa)}, pekerjaan_id = null
    where pemda_id = ${pemdaId} and imporan_id = ${imporanId}`.execute(tx)
}

/** The same while a person goes on deciding: the last rehearsal stays to be read and counts no more. */
export async function saveKeputusan(
  tx: Tx,
  { pemdaId, imporanId }: Key,
  isi: Pick<IsiImporan, 'pemetaan' | 'pilihan' | 'perbaikan' | 'putusan'>,
): Promise<void> {
  await sql`
    update daerah.imporan set status = 'dibaca', pemetaan = ${json(isi.pemetaan)}, pilihan = ${json(isi.pilihan)},
      perbaikan = ${json(isi.perbaikan)}, putusan = ${json(isi.putusan)}
    where pemda_id = ${pemdaId} and imporan_id = ${imporanId}`.execute(tx)
}

/** The job that works on it now. */
export async function setPekerjaanImporan(
  tx: Tx,
  { pemdaId, imporanId }: Key,
  pekerjaanId: bigint,
): Promise<void> {
  await sql`
    update daerah.imporan set pekerjaan_id = ${pekerjaanId}
    where pemda_id = ${pemdaId} and imporan_id = ${imporanId}`.execute(tx)
}

/** It was applied. */
export async function markDiterapkan(tx: Tx, { pemdaId, imporanId }: Key, hasil: unknown): Promise<void> {
  await sql`
    update daerah.imporan set status = 'diterapkan', diterapkan = clock_timestamp(), hasil = ${json(hasil)}, pekerjaan_id = null
    where pemda_id = ${pemdaId} and imporan_id = ${imporanId}`.execute(tx)
}

/** It was taken back. */
export async function markDibatalkan(
  tx: Tx,
  { pemdaId, imporanId }: Key,
  { penggunaId, alasan }: { penggunaId: number; alasan: string },
): Promise<void> {
  await sql`
    update daerah.imporan set status = 'dibatalkan', dibatalkan = clock_timestamp(), dibatalkan_oleh = ${penggunaId},
      alasan_batal = ${alasan}, pekerjaan_id = null
    where pemda_id = ${pemdaId} and imporan_id = ${imporanId}`.execute(tx)
}

/** A line of the history. */
export type RiwayatImporan = Pick<
  BarisImporan,
  | 'imporanId'
  | 'jenis'
  | 'namaBerkas'
  | 'dokumenId'
  | 'tahun'
  | 'status'
  | 'dibuat'
  | 'diterapkan'
  | 'dibatalkan'
  | 'alasanBatal'
  | 'peran'
  | 'unitId'
> & { oleh: string; olehBatal: string | null; unit: string }

/** The newest 200 imports of some kinds: those of a unit, or of all (`unitId` null). */
export async function listImporan<Isi extends Pick<IsiImporan, 'hasil' | 'periksa'>>(
  tx: Tx,
  { pemdaId, unitId, jenis }: { pemdaId: number; unitId: number | null; jenis: readonly string[] },
): Promise<readonly (RiwayatImporan & Isi)[]> {
  const { rows } = await sql<RiwayatImporan & Isi>`
    select i.imporan_id as "imporanId", i.jenis, i.nama_berkas as "namaBerkas", i.dokumen_id as "dokumenId", i.tahun, i.status,
      i.dibuat, i.diterapkan, i.dibatalkan, i.alasan_batal as "alasanBatal", i.peran, i.unit_id as "unitId",
      coalesce(pj.nama, '') as oleh, bj.nama as "olehBatal", coalesce(o.nama, '') as unit,
      i.hasil - 'galat' - 'konflik' - 'total' as hasil, i.periksa - 'galat' - 'konflik' - 'total' - 'baris' as periksa
    from daerah.imporan i
    left join sistem.pengguna p on p.pemda_id = i.pemda_id and p.pengguna_id = i.pengguna_id
    left join rujukan.pejabat_kini pj on pj.pemda_id = p.pemda_id and pj.pejabat_id = p.pejabat_id
    left join sistem.pengguna b on b.pemda_id = i.pemda_id and b.pengguna_id = i.dibatalkan_oleh
    left join rujukan.pejabat_kini bj on bj.pemda_id = b.pemda_id and bj.pejabat_id = b.pejabat_id
    left join rujukan.organisasi_kini o on o.pemda_id = i.pemda_id and o.organisasi_id = i.unit_id
    where i.pemda_id = ${pemdaId} and i.jenis = any(${[...jenis]}::text[])
      and (${unitId}::int is null or i.unit_id = ${unitId}::int)
    order by i.imporan_id desc
    limit 200`.execute(tx)
  return rows
}

/** How a layout with one of these headings (sha256 in hex) was mapped last. */
export async function findPemetaan(
  tx: Tx,
  { pemdaId, jenis, sidik }: { pemdaId: number; jenis: string; sidik: readonly string[] },
): Promise<{ sidik: string; letak: Readonly<Record<string, number>> } | undefined> {
  const { rows } = await sql<{ sidik: string; letak: Record<string, number> }>`
    select sidik_kepala as sidik, letak from daerah.pemetaan_impor
    where pemda_id = ${pemdaId} and jenis = ${jenis} and sidik_kepala = any(${[...sidik]}::text[])
    order by diubah desc
    limit 1`.execute(tx)
  return rows[0]
}

/** Remembers how a layout was mapped. */
export async function savePemetaan(
  tx: Tx,
  row: {
    pemdaId: number
    jenis: string
    sidik: string
    letak: Readonly<Record<string, number>>
    penggunaId: number
  },
): Promise<void> {
  await sql`
    insert into daerah.pemetaan_impor (pemda_id, jenis, sidik_kepala, letak, pengguna_id)
    values (${row.pemdaId}, ${row.jenis}, ${row.sidik}, ${json(row.letak)}, ${row.penggunaId})
    on conflict (pemda_id, jenis, sidik_kepala) do update
    set letak = excluded.letak, pengguna_id = excluded.pengguna_id, diubah = now()
    where daerah.pemetaan_impor.letak <> excluded.letak`.execute(tx)
}
