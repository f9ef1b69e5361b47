import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import type { TempatAntrean } from './impor-antrean.ts'

const tabel: Readonly<Record<string, readonly string[]>> = {
  nomenklatur: ['nomenklatur_kini', 'sub_kegiatan_kini'],
  rekening: ['rekening_kini'],
  'sumber-dana': ['sumber_dana_kini'],
}

/** Queued rows of a map whose old (`dari`) or new (`ke`) code its edition does not have. */
export async function findPetaTanpaKode(
  tx: Tx,
  { daftar, sisi }: { daftar: string; sisi: 'dari' | 'ke' },
): Promise<readonly TempatAntrean[]> {
  const segmen = sql.raw(`a.${sisi}_segmen`)
  const jenis = sql.raw(daftar === 'nomenklatur' ? 'and t.jenis_pemda = a.jenis_pemda' : '')
  const tanpa = (tabel[daftar] ?? []).map(
    (nama) => sql`not exists (
      select from ${sql.raw(`rujukan.${nama}`)} t
      where t.pemda_id = 0 and t.edisi = ${sql.raw(`a.${sisi}_edisi`)} and t.segmen = ${segmen} ${jenis})`,
  )
  const { rows } = await sql<TempatAntrean>`
    select a.lembar, a.baris, array_to_string(${segmen}, '.') as kode, '' as lain
    from antrean_peta_kode a
    where cardinality(${segmen}) > 0 and ${sql.join(tanpa, sql` and `)}
    order by a.urut
    limit 1000`.execute(tx)
  return rows
}
