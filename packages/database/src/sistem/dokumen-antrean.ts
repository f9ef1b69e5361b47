import { statusMati } from '@benang/documents/jenis-dokumen'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'
import { type DokumenRingkas, ringkasDokumen, unitDokumen } from './dokumen-daftar.ts'

type Cakupan = { pemdaId: number; tahun: number; unitId: number | null }

const iso = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`)

/** A document that waits for somebody: since when (ISO time), and what each person has done in this round. */
export type Antrean = DokumenRingkas & {
  sejak: string
  putaran: readonly {
    pejabatId: number
    peran: string
    fungsi: 'pembuat' | 'pemeriksa' | 'penyetuju' | 'pengesah'
  }[]
}

/** Documents of the year in one of the given states, oldest wait first, of one unit or all. */
export async function listAntrean(
  tx: Tx,
  { pemdaId, tahun, unitId }: Cakupan,
  { keadaan, banyak }: { keadaan: readonly { jenis: string; status: string }[]; banyak: number },
): Promise<readonly Antrean[]> {
  const { rows } = await sql<Antrean>`
    select ${ringkasDokumen}, to_char(coalesce(r.waktu, d.dibuat) at time zone 'UTC', ${iso}) as sejak,
      coalesce(r.putaran, '[]') as putaran
    from (
      select d.* from unnest(${keadaan.map((satu) => satu.jenis)}::text[], ${keadaan.map((satu) => satu.status)}::text[])
        k(jenis, status)
      join daerah.dokumen d on d.jenis = k.jenis and d.status = k.status
      where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and (${unitId}::int is null or d.unit_id = ${unitId}::int)
      offset 0) d ${unitDokumen}
    left join lateral (
      select max(r.waktu) as waktu,
        jsonb_agg(jsonb_build_object('pejabatId', r.pejabat_id, 'peran', r.peran, 'fungsi', r.fungsi))
          filter (where r.putaran = d.putaran) as putaran
      from daerah.dokumen_riwayat r where r.pemda_id = d.pemda_id and r.dokumen_id = d.dokumen_id) r on true
    order by coalesce(r.waktu, d.dibuat), d.dokumen_id
    limit ${banyak}`.execute(tx)
  return rows
}

/** Finished documents of a kind that still lack the one made from them, longest wait first. */
export async function listTanpaTurunan(
  tx: Tx,
  { pemdaId, tahun, unitId }: Cakupan,
  {
    jenis,
    status,
    turunan,
    banyak,
  }: { jenis: string; status: readonly string[]; turunan: string; banyak: number },
): Promise<readonly (DokumenRingkas & { sejak: string })[]> {
  const { rows } = await sql<DokumenRingkas & { sejak: string }>`
    select ${ringkasDokumen}, to_char(coalesce(r.waktu, d.dibuat) at time zone 'UTC', ${iso}) as sejak
    from (
      select d.dokumen_id from daerah.dokumen d
      where d.pemda_id = ${pemdaId} and d.tahun = ${tahun} and (${unitId}::int is null or d.unit_id = ${unitId}::int)
        and d.jenis = ${jenis} and d.status = any(${[...status]}::text[])
      except
      select t.asal_id from daerah.dokumen t
      where t.pemda_id = ${pemdaId} and t.tahun = ${tahun} and t.jenis = ${turunan}
        and t.status <> all(${[...statusMati]}::text[])) sisa
    join daerah.dokumen d on d.pemda_id = ${pemdaId} and d.dokumen_id = sisa.dokumen_id ${unitDokumen}
    left join lateral (
      select max(r.waktu) as waktu from daerah.dokumen_riwayat r
      where r.pemda_id = d.pemda_id and r.dokumen_id = d.dokumen_id) r on true
    order by r.waktu nulls first, d.dokumen_id
    limit ${banyak}`.execute(tx)
  return rows
}

/** A step or refusal on a document, as one line of news. */
export type Perubahan = Pick<DokumenRingkas, 'dokumenId' | 'jenis' | 'nomor'> & {
  tindakan: string
  nama: string
  waktu: string
  hasil: 'jadi' | 'ditolak'
}

/** The newest steps and refusals on documents of the year, newest first. */
export async function listPerubahan(
  tx: Tx,
  { pemdaId, tahun, unitId }: Cakupan,
  banyak: number,
): Promise<readonly Perubahan[]> {
  const { rows } = await sql<Perubahan>`
    select d.dokumen_id as "dokumenId", d.jenis, d.nomor, j.tindakan, coalesce(p.nama, '') as nama, j.hasil,
      to_char(j.waktu at time zone 'UTC', ${iso}) as waktu
    from daerah.jejak_audit j
    join daerah.dokumen d on d.pemda_id = j.pemda_id and d.dokumen_id = j.dokumen_id
    left join rujukan.pejabat_kini p on p.pemda_id = j.pemda_id and p.pejabat_id = j.pejabat_id
    where j.pemda_id = ${pemdaId} and d.tahun = ${tahun} and (${unitId}::int is null or d.unit_id = ${unitId}::int)
    order by j.jejak_id desc limit ${banyak}`.execute(tx)
  return rows
}
