import { invariant } from '@benang/values/invariant'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'

/** What is asked by: the number, and the code beside it ('' for none). */
export type KunciTiket = { pemdaId: number; nomor: string; kode: string }

/** Draws the code that goes with an usulan's number, once. */
export async function insertTiket(
  tx: Tx,
  { pemdaId, dokumenId }: { pemdaId: number; dokumenId: bigint },
): Promise<string> {
  const { rows } = await sql<{ kode: string }>`
    insert into daerah.tiket (pemda_id, dokumen_id, kode) values (${pemdaId}, ${dokumenId}, daerah.kode_tiket())
    returning kode`.execute(tx)
  const kode = rows[0]?.kode
  invariant(kode !== undefined, 'a ticket has a code')
  return kode
}

/** A ticket as its holder may see it; `peran`, `unit` and `diputus` of who verified or refused it, null before. Sen. */
export type Tiket = {
  tahun: number
  nomor: string
  tanggal: Tanggal
  status: 'diajukan' | 'diverifikasi' | 'ditolak'
  uraian: string
  lokasi: string
  alasan: string
  jumlah: bigint
  peran: string | null
  unit: string | null
  diputus: Tanggal | null
  catatan: string | null
}

/** The ticket, or undefined where number and code do not belong together. Role publik. */
export async function findTiket(
  publik: Db,
  { pemdaId, nomor, kode }: KunciTiket,
): Promise<Tiket | undefined> {
  const { rows } = await sql<Tiket>`
    select tahun, nomor, tanggal, status, uraian, lokasi, alasan, jumlah, peran, unit, diputus, catatan
    from publik.tiket(${pemdaId}::int, ${nomor}, ${kode})`.execute(publik)
  return rows[0]
}

/** A plan that took an usulan up, with how much. */
export type Tampungan = {
  jenis: 'renja' | 'rkpd'
  nomor: string
  tanggal: Tanggal
  unit: string
  subKode: string
  subNama: string
  jumlah: bigint
}

/** Where verified Renja and the signed RKPD took a ticket up. Role publik. */
export async function listTampungan(
  publik: Db,
  { pemdaId, nomor, kode }: KunciTiket,
): Promise<readonly Tampungan[]> {
  const { rows } = await sql<Tampungan>`
    select jenis, nomor, tanggal, unit, sub_kode as "subKode", sub_nama as "subNama", jumlah
    from publik.tiket_tampungan(${pemdaId}::int, ${nomor}, ${kode})`.execute(publik)
  return rows
}

/** The year it is in western Indonesia, by the clock of the database. */
export async function readTahunKini(publik: Db): Promise<number> {
  const { rows } = await sql<{ tahun: number }>`
    select extract(year from now() at time zone 'Asia/Jakarta')::int as tahun`.execute(publik)
  return rows[0]?.tahun ?? 0
}
