import { statusMati } from '@benang/documents/jenis-dokumen'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A code with its name. */
export type KodeNama = { kode: string; nama: string }

/** The lists of a year that the cells of a workbook choose from, in the order of the codes. */
export type AcuanBuku = {
  rekening: readonly KodeNama[]
  dana: readonly KodeNama[]
  satuan: readonly string[]
}

/** Leaves of the chart of accounts below a first segment (4, 5, 6), sources of funds that may be chosen, and units. */
export async function listAcuanBuku(
  tx: Tx,
  { tahun, akun }: { tahun: number; akun: number },
): Promise<AcuanBuku> {
  const rekening = await sql<KodeNama>`
    select kode, uraian as nama from rujukan.rekening_kini
    where pemda_id = 0 and aktif and rinci and segmen[1] = ${akun}
      and edisi = coalesce((select rujukan.edisi_pakai('rekening', ${tahun}::smallint)), edisi)
    order by segmen`.execute(tx)
  const dana = await sql<KodeNama>`
    select kode, nama from rujukan.sumber_dana_kini
    where pemda_id = 0 and aktif and dapat_dipilih
      and edisi = coalesce((select rujukan.edisi_pakai('sumber-dana', ${tahun}::smallint)), edisi)
    order by segmen`.execute(tx)
  const satuan = await sql<{ nama: string }>`
    select distinct tulisan as nama from rujukan.satuan_kini where pemda_id = 0 order by 1`.execute(tx)
  return { rekening: rekening.rows, dana: dana.rows, satuan: satuan.rows.map(({ nama }) => nama) }
}

/** An RKA of a unit that is not dead. */
export type RkaUnit = { dokumenId: bigint; uraian: string; status: string; unit: string }

/** The living RKA of a unit in a year, oldest first. */
export async function listRkaUnit(
  tx: Tx,
  { pemdaId, tahun, unit }: { pemdaId: number; tahun: number; unit: string },
): Promise<readonly RkaUnit[]> {
  const { rows } = await sql<RkaUnit>`
    select d.dokumen_id as "dokumenId", d.uraian, d.status, o.nama as unit
    from daerah.dokumen d
    join rujukan.organisasi_kini o on o.pemda_id = d.pemda_id and o.organisasi_id = d.unit_id
    where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and d.jenis = 'rka' and o.kode = ${unit}
      and d.status <> all(${[...statusMati]}::text[])
    order by d.dokumen_id`.execute(tx)
  return rows
}
