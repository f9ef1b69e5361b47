import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** The lowest level of the programme tree with the names above it, latest version. */
export type SubKegiatan = {
  subKegiatanId: number
  edisi: string
  jenisPemda: 'provinsi' | 'kabkota'
  kode: string
  segmen: readonly number[]
  urusan: string
  bidang: string
  program: string
  kegiatan: string
  nama: string
  kinerja: string | null
  indikator: string | null
  satuan: string | null
}

/** Adds sub kegiatan, or new versions of them, as one batch. Only where the tenant of the transaction is 0. */
export async function insertSubKegiatan(tx: Tx, rows: readonly SubKegiatan[]): Promise<void> {
  await sql`
    insert into rujukan.sub_kegiatan (pemda_id, sub_kegiatan_id, edisi, jenis_pemda, kode, segmen, urusan, bidang, program,
      kegiatan, nama, kinerja, indikator, satuan)
    select 0, "subKegiatanId", edisi, "jenisPemda", kode, segmen, urusan, bidang, program, kegiatan, nama, kinerja,
      indikator, satuan
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("subKegiatanId" int, edisi text, "jenisPemda" text, kode text, segmen smallint[], urusan text, bidang text,
        program text, kegiatan text, nama text, kinerja text, indikator text, satuan text)`.execute(tx)
}

/** Sub kegiatan of an edition for a kind of pemda, by code. */
export async function listSubKegiatan(
  tx: Tx,
  { edisi, jenisPemda }: { edisi: string; jenisPemda: 'provinsi' | 'kabkota' },
): Promise<readonly SubKegiatan[]> {
  const { rows } = await sql<SubKegiatan>`
    select sub_kegiatan_id as "subKegiatanId", edisi, jenis_pemda as "jenisPemda", kode, segmen, urusan, bidang, program,
      kegiatan, nama, kinerja, indikator, satuan
    from rujukan.sub_kegiatan_kini
    where pemda_id = 0 and edisi = ${edisi} and jenis_pemda = ${jenisPemda} and aktif
    order by segmen`.execute(tx)
  return rows
}
