import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { BookId } from './catat.ts'

export type LraRow = { unit: number; rekening: number; masuk: bigint }

/** Realisation by unit and account from the roll-up and its unfolded tail. */
export async function readLra(tx: Tx, { pemdaId, tahun }: BookId): Promise<LraRow[]> {
  const { rows } = await sql<LraRow>`
    select unit, rekening, sum(masuk)::bigint as masuk from ledger.rekap_kini(${pemdaId}::int, ${tahun}::smallint)
     where tahap = 10 group by 1, 2 order by 1, 2`.execute(tx)
  return rows
}

/** The same from the postings themselves. */
export async function recomputeLra(tx: Tx, { pemdaId, tahun }: BookId): Promise<LraRow[]> {
  const { rows } = await sql<LraRow>`
    select k.unit, k.rekening, sum(m.jumlah)::bigint as masuk
      from ledger.mutasi m join ledger.kunci k on k.pemda_id = m.pemda_id and k.tahun = m.tahun and k.kunci = m.ke
     where m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.ke_tahap = 10 group by 1, 2 order by 1, 2`.execute(
    tx,
  )
  return rows
}

/** Canonical texts of some jurnal, so that a hash loop outside works on real lengths. */
export async function readCanonicalTexts(
  tx: Tx,
  { pemdaId, tahun }: BookId,
  count: number,
): Promise<string[]> {
  const { rows } = await sql<{ teks: string }>`
    select ledger.kepala_isi(j.bentuk, j.pemda_id, j.tahun, j.perintah, j.jenis, j.dokumen, j.versi, j.nomor, j.tanggal, j.pelaku,
             j.asal_tahun, j.asal_no, j.membalik, j.sidik) || t.teks as teks
      from ledger.jurnal j
      join ledger.tubuh(${pemdaId}::int, ${tahun}::smallint, j.no - 1, j.no) t on true
     where j.pemda_id = ${pemdaId} and j.tahun = ${tahun} and j.jenis in (9, 10) order by j.no desc limit ${count}`.execute(
    tx,
  )
  return rows.map((row) => row.teks)
}
