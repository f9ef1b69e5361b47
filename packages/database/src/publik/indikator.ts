import type { Sifat } from '@benang/domain/kinerja/sifat'
import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'
import { milikBenang } from '../ledger/benang-sumber.ts'
import type { Buku } from '../ledger/post.ts'
import type { VersiKey } from './apbd.ts'

/** A published indicator; quarters in minor units of its satuan, null where nothing was verified. */
export type IndikatorTerbit = {
  indikatorId: number
  unit: number
  subKode: string
  nama: string
  satuan: string
  skala: number
  sifat: Sifat
  definisi: string
  sumber: string
  target: readonly (bigint | null)[]
  capaian: readonly (bigint | null)[]
}

/** Copies into the version just made what its sub kegiatan are measured by; the caller holds the book. */
export async function insertIndikatorTerbit(tx: Tx, { pemdaId, tahun, versi }: VersiKey): Promise<void> {
  await sql`select publik.terbitkan_indikator(${pemdaId}::int, ${tahun}::smallint, ${versi}::smallint)`.execute(
    tx,
  )
}

/** Versions whose indicators are not as they were published: somebody altered them. */
export async function listIndikatorBerubah(tx: Tx, { pemdaId, tahun }: Buku): Promise<readonly number[]> {
  const { rows } = await sql<{ versi: number }>`
    select v.versi from publik.indikator_versi v
    where v.pemda_id = ${pemdaId} and v.tahun = ${tahun}
      and v.sidik <> publik.sidik_indikator(v.pemda_id, v.tahun, v.versi)
    order by v.versi`.execute(tx)
  return rows.map(({ versi }) => versi)
}

/** The indicators of sub kegiatan of these units, as a version shows them. Role publik. */
export async function listIndikatorTerbit(
  db: Db,
  key: VersiKey,
  tempat: readonly { unitId: number; subKegiatanKode: string }[],
): Promise<readonly IndikatorTerbit[]> {
  type Row = Omit<IndikatorTerbit, 'target' | 'capaian'> & {
    target: readonly (string | null)[]
    capaian: readonly (string | null)[]
  }
  const { rows } = await sql<Row>`
    select i.indikator as "indikatorId", i.unit, i.sub_kode as "subKode", i.nama, i.satuan, i.skala, i.sifat, i.definisi, i.sumber,
      i.target::text[] as target, i.capaian::text[] as capaian
    from (
      select distinct on (i.indikator) i.* from publik.indikator i
      join unnest(${tempat.map(({ unitId }) => unitId)}::int[], ${tempat.map(({ subKegiatanKode }) => subKegiatanKode)}::text[])
        as t(unit, sub_kode) on t.unit = i.unit and t.sub_kode = i.sub_kode
      where ${milikBenang('i', key)}
      order by i.indikator, i.versi desc
    ) i
    where i.aktif order by i.sub_kode, i.indikator`.execute(db)
  return rows.map(({ target, capaian, ...row }) => ({
    ...row,
    target: target.map(nilai),
    capaian: capaian.map(nilai),
  }))
}

const nilai = (text: string | null) => (text === null ? null : BigInt(text))
