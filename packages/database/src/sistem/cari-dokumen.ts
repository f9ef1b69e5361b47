import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { Buku } from '../ledger/post.ts'

/** A document found by its number or words. */
export type DokumenDitemukan = {
  dokumenId: bigint
  jenis: string
  nomor: string
  uraian: string
  status: string
  unit: string
}

/**
 * Documents of a year whose number or description has every word, the exact number first, then the newest. Of one unit and the
 * usulan, which belong to everybody, or (null) of all.
 */
export async function findDokumenMenurut(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  { cari, unitId, banyak }: { cari: string; unitId: number | null; banyak: number },
): Promise<readonly DokumenDitemukan[]> {
  const kata = cari.split(/\s+/).filter(Boolean)
  const patterns = kata.map((satu) => `%${satu.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`)
  const { rows } = await sql<DokumenDitemukan>`
    select d.dokumen_id as "dokumenId", d.jenis, coalesce(d.nomor, '') as nomor, d.uraian, d.status,
      coalesce(o.nama, '') as unit
    from daerah.dokumen d
    left join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun}
      and (${unitId}::int is null or d.unit_id = ${unitId} or d.jenis = 'usulan')
      and concat_ws(' ', d.nomor, d.uraian) ilike all (${patterns}::text[])
    order by lower(coalesce(d.nomor, '')) = lower(${cari}) desc, d.dokumen_id desc
    limit ${banyak}`.execute(tx)
  return rows
}
