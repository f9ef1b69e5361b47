import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

type Key = { pemdaId: number; dokumenId: bigint }

/** Fault of a row at its field. */
export type SalahBaris = { medan: string; pesan: string }

/** A row of a working paper as stored: texts, who wrote which field when, and what was understood of them (sen). */
export type BarisKertas = {
  barisId: string
  urut: number
  isi: Readonly<Record<string, string>>
  rev: number
  medanRev: Readonly<Record<string, number>>
  medanOleh: Readonly<Record<string, number>>
  dihapus: boolean
  subKegiatanId: number | null
  rekeningId: number | null
  danaId: number | null
  koefisien: bigint | null
  skala: number
  satuan: string
  harga: bigint | null
  ppn: number
  /** Exact rupiah before rounding, as decimal text. */
  rincian: string | null
  jumlah: bigint
  salah: readonly SalahBaris[]
}

const columns =
  sql.raw(`b.baris_id as "barisId", b.urut::float8 as urut, b.isi, b.rev, b.medan_rev as "medanRev",
  b.medan_oleh as "medanOleh", b.dihapus, b.sub_kegiatan_id as "subKegiatanId", b.rekening_id as "rekeningId",
  b.dana_id as "danaId", b.koefisien, b.skala, b.satuan, b.harga, b.ppn, b.rincian::text as rincian, b.jumlah, b.salah`)

/** Opens the paper of a draft; false when it was open already. */
export async function insertKertas(tx: Tx, { pemdaId, dokumenId }: Key): Promise<boolean> {
  const { rows } = await sql`
    insert into daerah.kertas (pemda_id, dokumen_id) values (${pemdaId}, ${dokumenId})
    on conflict do nothing returning 1`.execute(tx)
  return rows.length === 1
}

/** How many operations a paper has seen; undefined while it is not open. `kunci` holds it until the transaction ends. */
export async function findKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  { kunci = false }: { kunci?: boolean } = {},
): Promise<{ nomor: number } | undefined> {
  const { rows } = await sql<{ nomor: number }>`
    select nomor from daerah.kertas where pemda_id = ${pemdaId} and dokumen_id = ${dokumenId}
    ${kunci ? sql`for update` : sql``}`.execute(tx)
  return rows[0]
}

/** Records how many operations it has seen now. */
export async function setNomorKertas(tx: Tx, { pemdaId, dokumenId }: Key, nomor: number): Promise<void> {
  await sql`update daerah.kertas set nomor = ${nomor} where pemda_id = ${pemdaId} and dokumen_id = ${dokumenId}`.execute(
    tx,
  )
}

/** Rows by id, deleted ones too. */
export async function findBarisKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  ids: readonly string[],
): Promise<readonly BarisKertas[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<BarisKertas>`
    select ${columns} from daerah.kertas_baris b
    where b.pemda_id = ${pemdaId} and b.dokumen_id = ${dokumenId} and b.baris_id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
  return rows
}

/** The place of every row, deleted ones too, in order. */
export async function listUrutKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
): Promise<readonly { barisId: string; urut: number }[]> {
  const { rows } = await sql<{ barisId: string; urut: number }>`
    select b.baris_id as "barisId", b.urut::float8 as urut from daerah.kertas_baris b
    where b.pemda_id = ${pemdaId} and b.dokumen_id = ${dokumenId} order by b.urut, b.baris_id`.execute(tx)
  return rows
}

/** Gives rows another place. */
export async function setUrutKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  urut: ReadonlyMap<string, number>,
): Promise<void> {
  if (urut.size === 0) return
  await sql`
    update daerah.kertas_baris b set urut = u.urut
    from unnest(${[...urut.keys()]}::uuid[], ${[...urut.values()]}::bigint[]) u(baris_id, urut)
    where b.pemda_id = ${pemdaId} and b.dokumen_id = ${dokumenId} and b.baris_id = u.baris_id`.execute(tx)
}

/** Adds rows or writes over those with the same id. */
export async function saveBarisKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  baris: readonly BarisKertas[],
): Promise<void> {
  if (baris.length === 0) return
  const rows = baris.map((b) => ({
    ...{ baris_id: b.barisId, urut: b.urut, isi: b.isi, rev: b.rev, dihapus: b.dihapus },
    ...{ medan_rev: b.medanRev, medan_oleh: b.medanOleh, salah: b.salah },
    ...{ sub_kegiatan_id: b.subKegiatanId, rekening_id: b.rekeningId, dana_id: b.danaId },
    ...{ koefisien: text(b.koefisien), skala: b.skala, satuan: b.satuan, harga: text(b.harga), ppn: b.ppn },
    ...{ rincian: b.rincian, jumlah: text(b.jumlah) },
  }))
  await sql`
    insert into daerah.kertas_baris (pemda_id, dokumen_id, baris_id, urut, isi, rev, medan_rev, medan_oleh, dihapus,
      sub_kegiatan_id, rekening_id, dana_id, koefisien, skala, satuan, harga, ppn, rincian, jumlah, salah)
    select ${pemdaId}, ${dokumenId}, b.baris_id, b.urut, b.isi, b.rev, b.medan_rev, b.medan_oleh, b.dihapus,
      b.sub_kegiatan_id, b.rekening_id, b.dana_id, b.koefisien::bigint, b.skala, b.satuan, b.harga::bigint, b.ppn,
      b.rincian::numeric, b.jumlah::bigint, b.salah
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) b(baris_id uuid, urut bigint, isi jsonb, rev int,
      medan_rev jsonb, medan_oleh jsonb, dihapus boolean, sub_kegiatan_id int, rekening_id int, dana_id int,
      koefisien text, skala smallint, satuan text, harga text, ppn int, rincian text, jumlah text, salah jsonb)
    on conflict (pemda_id, dokumen_id, baris_id) do update set urut = excluded.urut, isi = excluded.isi,
      rev = excluded.rev, medan_rev = excluded.medan_rev, medan_oleh = excluded.medan_oleh, dihapus = excluded.dihapus,
      sub_kegiatan_id = excluded.sub_kegiatan_id, rekening_id = excluded.rekening_id, dana_id = excluded.dana_id,
      koefisien = excluded.koefisien, skala = excluded.skala, satuan = excluded.satuan, harga = excluded.harga,
      ppn = excluded.ppn, rincian = excluded.rincian, jumlah = excluded.jumlah, salah = excluded.salah`.execute(
    tx,
  )
}

/** Which rows of a paper: by words, by place, or only those with a fault. */
export type SaringKertas = {
  cari?: string | undefined
  subKegiatanId?: number | undefined
  salah?: boolean | undefined
}

function saringan({ cari, subKegiatanId, salah }: SaringKertas) {
  const words =
    cari === undefined || cari === '' ? null : `%${cari.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return sql`not b.dihapus
    and (${words}::text is null or lower(b.isi::text) like ${words}::text)
    and (${subKegiatanId ?? null}::int is null or b.sub_kegiatan_id = ${subKegiatanId ?? null}::int)
    and (not ${salah ?? false}::boolean or b.salah <> '[]')`
}

/** A window of rows in order. */
export async function listBarisKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  { mulai, banyak, saring = {} }: { mulai: number; banyak: number; saring?: SaringKertas },
): Promise<readonly BarisKertas[]> {
  const { rows } = await sql<BarisKertas>`
    select ${columns} from daerah.kertas_baris b
    where b.pemda_id = ${pemdaId} and b.dokumen_id = ${dokumenId} and ${saringan(saring)}
    order by b.urut, b.baris_id offset ${mulai} limit ${banyak}`.execute(tx)
  return rows
}

/** Rows changed after an operation, deleted ones too, each with the row it stands below ('' at the top). */
export async function listBerubahKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  sejak: number,
): Promise<readonly (BarisKertas & { setelah: string })[]> {
  const { rows } = await sql<BarisKertas & { setelah: string }>`
    select ${columns}, coalesce((
        select a.baris_id::text from daerah.kertas_baris a
        where a.pemda_id = b.pemda_id and a.dokumen_id = b.dokumen_id and not a.dihapus and a.urut < b.urut
        order by a.urut desc limit 1), '') as setelah
    from daerah.kertas_baris b
    where b.pemda_id = ${pemdaId} and b.dokumen_id = ${dokumenId} and b.rev > ${sejak}
    order by b.urut limit 2000`.execute(tx)
  return rows
}

/** How many rows, how many with a fault, and their sum in sen. */
export async function sumKertas(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  saring: SaringKertas = {},
): Promise<{ banyak: number; salah: number; jumlah: bigint }> {
  const { rows } = await sql<{ banyak: number; salah: number; jumlah: bigint }>`
    select count(*)::int as banyak, (count(*) filter (where b.salah <> '[]'))::int as salah,
      coalesce(sum(b.jumlah), 0)::bigint as jumlah
    from daerah.kertas_baris b
    where b.pemda_id = ${pemdaId} and b.dokumen_id = ${dokumenId} and ${saringan(saring)}`.execute(tx)
  return rows[0] ?? { banyak: 0, salah: 0, jumlah: 0n }
}

function text(value: bigint | null): string | null {
  return value === null ? null : String(value)
}
