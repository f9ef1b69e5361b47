import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** A day off with its basis; `keadaan` tells whether that basis was read, quoted or only recalled. */
export type HariLibur = {
  tanggal: string
  jenis: 'nasional' | 'cuti-bersama' | 'daerah'
  nama: string
  dasar: string
  keadaan: 'terverifikasi' | 'kutipan' | 'ingatan'
}

/** National and local days off of a year, as this transaction's pemda sees them. */
export async function listHariLibur(tx: Tx, tahun: number): Promise<readonly HariLibur[]> {
  const { rows } = await sql<HariLibur>`
    select tanggal, jenis, nama, dasar, keadaan from sistem.hari_libur
    where tanggal between make_date(${tahun}, 1, 1) and make_date(${tahun}, 12, 31) order by tanggal, jenis`.execute(
    tx,
  )
  return rows
}

/** Adds a local day off; false when that date has one. */
export async function insertHariLibur(
  tx: Tx,
  libur: { pemdaId: number; tanggal: string; nama: string; dasar: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into sistem.hari_libur (pemda_id, tanggal, jenis, nama, dasar, keadaan)
    values (${libur.pemdaId}, ${libur.tanggal}::date, 'daerah', ${libur.nama}, ${libur.dasar}, 'terverifikasi')
    on conflict do nothing returning 1`.execute(tx)
  return rows.length === 1
}

/** The working week and every day off known, for arithmetic in `domain`. */
export async function kalenderPemda(
  tx: Tx,
  pemdaId: number,
): Promise<{ hariKerja: 5 | 6; libur: ReadonlySet<string> }> {
  const week = await sql<{ hariKerja: 5 | 6 }>`
    select hari_kerja as "hariKerja" from sistem.pemda where pemda_id = ${pemdaId}`.execute(tx)
  const { rows } = await sql<{ tanggal: string }>`select distinct tanggal from sistem.hari_libur`.execute(tx)
  return { hariKerja: week.rows[0]?.hariKerja ?? 5, libur: new Set(rows.map((row) => row.tanggal)) }
}
