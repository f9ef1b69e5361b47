import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Dokumen } from './dokumen.ts'

/** A document in a list. */
export type DokumenRingkas = Pick<
  Dokumen,
  'dokumenId' | 'jenis' | 'nomor' | 'tanggal' | 'status' | 'uraian' | 'jumlah'
> & { unitNama: string }

/** Which documents: all units, or one; words are looked for in number, description and unit. */
export type Saringan = {
  pemdaId: number
  tahun: number
  unitId: number | null
  jenis: string
  status?: string | undefined
  cari?: string | undefined
}

// What a draft with a working paper comes to now; once it is signed its own amount stands.
const teksJumlahKini = `case when d.status in ('draf', 'dikembalikan') and exists (
    select 1 from daerah.kertas k where k.pemda_id = d.pemda_id and k.dokumen_id = d.dokumen_id)
  then coalesce((select sum(kb.jumlah)::bigint from daerah.kertas_baris kb
    where kb.pemda_id = d.pemda_id and kb.dokumen_id = d.dokumen_id and not kb.dihapus), 0)
  else d.jumlah end`

/** The amount of `daerah.dokumen d` as a list shows it: what its working paper holds while that is open. */
export const jumlahKini: RawBuilder<unknown> = sql.raw(teksJumlahKini)

/** Columns of a head in a list, of `daerah.dokumen d` with `unitDokumen`. */
export const ringkasDokumen: RawBuilder<unknown> =
  sql.raw(`d.dokumen_id as "dokumenId", d.jenis, d.nomor, d.tanggal, d.status, d.uraian, ${teksJumlahKini} as jumlah,
  coalesce(o.singkatan, '') as "unitNama"`)
/** Joins the unit's name to `daerah.dokumen d`. */
export const unitDokumen: RawBuilder<unknown> = sql.raw(
  'left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id',
)

/** A page of documents, newest first, and how many there are in all. */
export async function listDokumen(
  tx: Tx,
  saringan: Saringan,
  { lewati, banyak }: { lewati: number; banyak: number },
): Promise<{ baris: readonly DokumenRingkas[]; jumlahBaris: number }> {
  const { rows } = await sql<DokumenRingkas & { jumlahBaris: number }>`
    select ${ringkasDokumen}, (count(*) over ())::int as "jumlahBaris"
    from daerah.dokumen d ${unitDokumen}
    where ${conditionOf(saringan)}
    order by d.dokumen_id desc offset ${lewati} limit ${banyak}`.execute(tx)
  const [first] = rows
  if (first === undefined && lewati > 0)
    return { baris: [], jumlahBaris: (await listDokumen(tx, saringan, { lewati: 0, banyak: 1 })).jumlahBaris }
  return { baris: rows.map(({ jumlahBaris: _, ...row }) => row), jumlahBaris: first?.jumlahBaris ?? 0 }
}

/** Heads of the given documents. */
export async function listRingkas(
  tx: Tx,
  { pemdaId, dokumen }: { pemdaId: number; dokumen: readonly bigint[] },
): Promise<readonly DokumenRingkas[]> {
  if (dokumen.length === 0) return []
  const { rows } = await sql<DokumenRingkas>`
    select ${ringkasDokumen} from daerah.dokumen d ${unitDokumen}
    where d.pemda_id = ${pemdaId} and d.dokumen_id = any(${[...dokumen]}::bigint[])
    order by array_position(${[...dokumen]}::bigint[], d.dokumen_id)`.execute(tx)
  return rows
}

function conditionOf({ pemdaId, tahun, unitId, jenis, status, cari }: Saringan) {
  const like = cari === undefined ? null : `%${cari.replace(/[\\%_]/g, '\\$&')}%`
  return sql`d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis = ${jenis}
    and (${unitId}::int is null or d.unit_id = ${unitId}::int)
    and (${status ?? null}::text is null or d.status = ${status ?? null}::text)
    and (${like}::text is null or d.nomor ilike ${like}::text or d.uraian ilike ${like}::text or o.nama ilike ${like}::text)`
}
