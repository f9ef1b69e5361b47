import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** The reference rows a key is made of; null for what was not asked or is not there. */
export type KunciAcuan = {
  unit: { kode: string } | null
  subKegiatan: { id: number; kode: string; edisi: string } | null
  rekening: { id: number; kode: string; edisi: string; rinci: boolean } | null
  dana: { id: number; kode: string } | null
  /** The unit that keeps the treasury. */
  skpkd: number | null
}

/** Reads them by id in one round trip. */
export async function readKunciAcuan(
  tx: Tx,
  ids: {
    pemdaId: number
    unitId: number
    subKegiatanId: number | null
    rekeningId: number | null
    danaId: number | null
  },
): Promise<KunciAcuan> {
  const { rows } = await sql<KunciAcuan>`
    select
      (select jsonb_build_object('kode', kode) from rujukan.organisasi_kini
       where pemda_id = ${ids.pemdaId} and organisasi_id = ${ids.unitId}) as unit,
      (select jsonb_build_object('id', sub_kegiatan_id, 'kode', kode, 'edisi', edisi) from rujukan.sub_kegiatan_kini
       where pemda_id = 0 and aktif and sub_kegiatan_id = ${ids.subKegiatanId}::int) as "subKegiatan",
      (select jsonb_build_object('id', rekening_id, 'kode', kode, 'edisi', edisi, 'rinci', rinci) from rujukan.rekening_kini
       where pemda_id = 0 and aktif and rekening_id = ${ids.rekeningId}::int) as rekening,
      (select jsonb_build_object('id', dana_id, 'kode', kode) from rujukan.sumber_dana_kini
       where pemda_id = 0 and aktif and dana_id = ${ids.danaId}::int) as dana,
      (select organisasi_id from rujukan.organisasi_kini
       where pemda_id = ${ids.pemdaId} and jenis = 'skpkd' order by organisasi_id limit 1) as skpkd`.execute(
    tx,
  )
  return rows[0] ?? { unit: null, subKegiatan: null, rekening: null, dana: null, skpkd: null }
}

/** A reference row to choose from. */
export type Pilihan = { id: number; kode: string; nama: string }

/**
 * Units, sub kegiatan of the pemda's kind, leaf accounts of some branches and sources of funds, by code, from the editions
 * that the year uses.
 */
export async function listPilihan(
  tx: Tx,
  {
    pemdaId,
    tahun,
    unitId,
    awalan,
  }: { pemdaId: number; tahun: number; unitId: number | null; awalan: readonly string[] },
): Promise<{
  unit: readonly Pilihan[]
  subKegiatan: readonly Pilihan[]
  rekening: readonly (Omit<Pilihan, 'nama'> & { uraian: string })[]
  dana: readonly Pilihan[]
}> {
  const unit = await sql<Pilihan>`
    select organisasi_id as id, kode, nama from rujukan.organisasi_kini
    where pemda_id = ${pemdaId} and jenis <> 'pemda' and (${unitId}::int is null or organisasi_id = ${unitId}::int)
    order by kode`.execute(tx)
  const subKegiatan = await sql<Pilihan>`
    select sub_kegiatan_id as id, kode, nama from rujukan.sub_kegiatan_kini
    where pemda_id = 0 and aktif and jenis_pemda =
      (select case jenis when 'provinsi' then 'provinsi' else 'kabkota' end from sistem.pemda where pemda_id = ${pemdaId})
      and edisi = coalesce((select rujukan.edisi_pakai('nomenklatur', ${tahun}::smallint)), edisi)
    order by segmen`.execute(tx)
  const rekening = await sql<Omit<Pilihan, 'nama'> & { uraian: string }>`
    select rekening_id as id, kode, uraian from rujukan.rekening_kini
    where pemda_id = 0 and aktif and rinci
      and edisi = coalesce((select rujukan.edisi_pakai('rekening', ${tahun}::smallint)), edisi) and kode like any(${awalan.map((satu) => `${satu}%`)}::text[])
    order by segmen`.execute(tx)
  const dana = await sql<Pilihan>`
    select dana_id as id, kode, nama from rujukan.sumber_dana_kini
    where pemda_id = 0 and aktif and dapat_dipilih
      and edisi = coalesce((select rujukan.edisi_pakai('sumber-dana', ${tahun}::smallint)), edisi)
    order by kode`.execute(tx)
  return { unit: unit.rows, subKegiatan: subKegiatan.rows, rekening: rekening.rows, dana: dana.rows }
}
