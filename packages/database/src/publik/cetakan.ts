import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Db } from '../connection.ts'

/** What a code on paper finds, with nothing but what the public may read. `sidik` and `rantai` hex, `jurnalNo` null: none yet. */
export type CetakanTerbuka = {
  pemda: string
  contoh: boolean
  jenis: string
  nomor: string | null
  tanggal: Tanggal
  tahun: number
  status: string
  /** Which content of the document the paper shows, of how many, and whether it is the present one. */
  versi: number
  versiAkhir: number
  terkini: boolean
  sidik: string
  mode: 'utama' | 'cermin'
  jurnalNo: bigint | null
  jurnalAkhir: bigint | null
  rantai: string | null
  /** The jurnal, computed again now, is what was recorded. */
  utuh: boolean
}

/** What the code on a report of published figures finds. `rantai` is the hash of the last jurnal it was copied from. */
export type TerbitanTercetak = Omit<CetakanTerbuka, 'jenis' | 'nomor' | 'status' | 'terkini' | 'jurnalNo'> & {
  slug: string
  dasar: string
  jurnalNo: bigint
}

/** The published version whose code begins so; undefined: there is none. Role publik. */
export async function findTerbitanTercetak(
  db: Db,
  { pemdaId, awal }: { pemdaId: number; awal: string },
): Promise<TerbitanTercetak | undefined> {
  const { rows } = await sql<TerbitanTercetak>`
    select pemda, slug, contoh, tahun, versi, versi_akhir as "versiAkhir", tanggal, dasar, sidik, mode, jurnal_no as "jurnalNo",
      jurnal_akhir as "jurnalAkhir", rantai, coalesce(utuh, false) as utuh
    from publik.periksa_terbitan(${pemdaId}::int, ${awal})`.execute(db)
  return rows[0]
}

/** The version of a document whose code begins so; undefined: there is none. Role publik. */
export async function findCetakanTerbuka(
  db: Db,
  { pemdaId, awal }: { pemdaId: number; awal: string },
): Promise<CetakanTerbuka | undefined> {
  const { rows } = await sql<CetakanTerbuka>`
    select pemda, contoh, jenis, nomor, tanggal, tahun, status, versi, versi_akhir as "versiAkhir", terkini, sidik, mode,
      jurnal_no as "jurnalNo", jurnal_akhir as "jurnalAkhir", rantai, utuh
    from publik.periksa_cetakan(${pemdaId}::int, ${awal})`.execute(db)
  return rows[0]
}
