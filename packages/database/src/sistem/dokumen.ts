import type { Status } from '@benang/documents/jenis-dokumen'
import { invariant } from '@benang/values/invariant'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A document's head as stored. `jumlah` sen; `sidik` sha256 of the content; `putaran` counts rounds of signatures. */
export type Dokumen = {
  dokumenId: bigint
  tahun: number
  jenis: string
  unitId: number
  nomor: string | null
  tanggal: Tanggal
  status: Status
  versi: number
  putaran: number
  uraian: string
  isi: Readonly<Record<string, string | boolean>>
  asalId: bigint | null
  sidik: Uint8Array
  jumlah: bigint
  jurnalNo: bigint | null
  pembuatId: number
}

/** What a person writes into a document, and what follows from it. */
export type IsiBaru = Pick<Dokumen, 'tanggal' | 'uraian' | 'isi' | 'sidik' | 'jumlah'>

type Key = { pemdaId: number; dokumenId: bigint }

/** The columns of a Dokumen from a row `d`. */
export const columns =
  sql.raw(`d.dokumen_id as "dokumenId", d.tahun, d.jenis, d.unit_id as "unitId", d.nomor, d.tanggal, d.status,
  d.versi, d.putaran, d.uraian, d.isi, d.asal_id as "asalId", d.sidik, d.jumlah, d.jurnal_no as "jurnalNo",
  d.pembuat_id as "pembuatId"`)

/** Adds a draft; answers its id. */
export async function insertDokumen(
  tx: Tx,
  pemdaId: number,
  row: IsiBaru & Pick<Dokumen, 'tahun' | 'jenis' | 'unitId' | 'asalId' | 'pembuatId'>,
): Promise<bigint> {
  const { rows } = await sql<{ id: bigint }>`
    insert into daerah.dokumen (pemda_id, tahun, jenis, unit_id, tanggal, uraian, isi, asal_id, sidik, jumlah, pembuat_id)
    values (${pemdaId}, ${row.tahun}, ${row.jenis}, ${row.unitId}, ${row.tanggal}::date, ${row.uraian},
      ${JSON.stringify(row.isi)}::jsonb, ${row.asalId}, ${Buffer.from(row.sidik)}, ${row.jumlah}, ${row.pembuatId})
    returning dokumen_id as id`.execute(tx)
  const id = rows[0]?.id
  invariant(id !== undefined, 'an inserted document has an id')
  return id
}

/** The document, or undefined; `kunci` holds its row until the transaction ends. */
export async function findDokumen(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  { kunci = false }: { kunci?: boolean } = {},
): Promise<Dokumen | undefined> {
  const { rows } = await sql<Dokumen>`
    select ${columns} from daerah.dokumen d
    where d.pemda_id = ${pemdaId} and d.dokumen_id = ${dokumenId} ${kunci ? sql`for update` : sql``}`.execute(
    tx,
  )
  return rows[0]
}

/** The documents it came from, nearest first; `kunci` holds the nearest one's row until the transaction ends. */
export async function listLeluhur(
  tx: Tx,
  { pemdaId, asalId }: { pemdaId: number; asalId: bigint | null },
  { kunci = false }: { kunci?: boolean } = {},
): Promise<readonly Dokumen[]> {
  if (asalId === null) return []
  if (kunci) await findDokumen(tx, { pemdaId, dokumenId: asalId }, { kunci })
  const { rows } = await sql<Dokumen>`
    with recursive naik as (
      select d.*, 1 as jarak from daerah.dokumen d where d.pemda_id = ${pemdaId} and d.dokumen_id = ${asalId}
      union all
      select d.*, n.jarak + 1 from naik n
      join daerah.dokumen d on d.pemda_id = n.pemda_id and d.dokumen_id = n.asal_id
      where n.jarak < 12)
    select ${columns} from naik d order by d.jarak`.execute(tx)
  return rows
}

/** The documents made from it, oldest first, void ones included. */
export async function listTurunan(tx: Tx, { pemdaId, dokumenId }: Key): Promise<readonly Dokumen[]> {
  const { rows } = await sql<Dokumen>`
    select ${columns} from daerah.dokumen d
    where d.pemda_id = ${pemdaId} and d.asal_id = ${dokumenId} order by d.dokumen_id`.execute(tx)
  return rows
}

/** Replaces the content of a draft (a returned document becomes one); the version grows by one. */
export async function editDokumen(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  { tanggal, uraian, isi, sidik, jumlah }: IsiBaru,
): Promise<void> {
  await sql`
    update daerah.dokumen
    set tanggal = ${tanggal}::date, uraian = ${uraian}, isi = ${JSON.stringify(isi)}::jsonb, sidik = ${Buffer.from(sidik)},
      jumlah = ${jumlah}, status = 'draf', versi = versi + 1
    where pemda_id = ${pemdaId} and dokumen_id = ${dokumenId}`.execute(tx)
}

/** Moves a document along its lifecycle; the version grows by one. */
export async function moveDokumen(
  tx: Tx,
  { pemdaId, dokumenId }: Key,
  { status, putaran, nomor, jurnalNo }: Pick<Dokumen, 'status' | 'putaran' | 'nomor' | 'jurnalNo'>,
): Promise<void> {
  await sql`
    update daerah.dokumen
    set status = ${status}, putaran = ${putaran}, nomor = ${nomor}, jurnal_no = ${jurnalNo}, versi = versi + 1
    where pemda_id = ${pemdaId} and dokumen_id = ${dokumenId}`.execute(tx)
}
