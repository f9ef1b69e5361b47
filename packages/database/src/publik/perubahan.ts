import { tahap } from '@benang/ledger/tahap'
import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Db } from '../connection.ts'
import type { VersiKey } from './apbd.ts'

/** Two published versions of one year and the last jurnal of each; `ke` is the later. */
export type DuaVersi = Omit<VersiKey, 'versi'> & {
  dari: { versi: number; jurnalNo: bigint }
  ke: { versi: number; jurnalNo: bigint }
}

/** A published line whose budget differs between the versions. Sen; a line that one of them has not counts 0 there. */
export type BarisBeda = {
  kunci: number
  bagian: string
  unitKode: string
  unitNama: string
  subKode: string
  subNama: string
  rekeningKode: string
  rekeningUraian: string
  danaKode: string
  danaNama: string
  sebelum: bigint
  setelah: bigint
}

/** Lines that differ, at most `banyak`, by unit, sub kegiatan and account. Role publik, like all of this file. */
export async function listBarisBeda(
  db: Db,
  { pemdaId, tahun, dari, ke }: DuaVersi,
  { unit, banyak }: { unit: string | undefined; banyak: number },
): Promise<readonly BarisBeda[]> {
  const versi = (nomor: number) => sql`(
    select * from publik.apbd_baris where pemda_id = ${pemdaId} and tahun = ${tahun} and versi = ${nomor}
      ${unit === undefined ? sql`` : sql`and unit_kode = ${unit}`})`
  const { rows } = await sql<BarisBeda>`
    select coalesce(k.kunci, d.kunci) as kunci, coalesce(k.bagian, d.bagian) as bagian,
      coalesce(k.unit_kode, d.unit_kode) as "unitKode", coalesce(k.unit_nama, d.unit_nama) as "unitNama",
      coalesce(k.sub_kode, d.sub_kode) as "subKode", coalesce(k.sub_nama, d.sub_nama) as "subNama",
      coalesce(k.rekening_kode, d.rekening_kode) as "rekeningKode",
      coalesce(k.rekening_uraian, d.rekening_uraian) as "rekeningUraian",
      coalesce(k.dana_kode, d.dana_kode) as "danaKode", coalesce(k.dana_nama, d.dana_nama) as "danaNama",
      coalesce(d.anggaran, 0) as sebelum, coalesce(k.anggaran, 0) as setelah
    from ${versi(dari.versi)} d full join ${versi(ke.versi)} k on k.kunci = d.kunci
    where coalesce(d.anggaran, 0) <> coalesce(k.anggaran, 0)
    order by array_position(array['pendapatan', 'belanja', 'penerimaan', 'pengeluaran'], coalesce(k.bagian, d.bagian)),
      3, 5, 7, 1
    limit ${banyak}`.execute(db)
  return rows
}

/** What one document changed of one line between the versions. Sen. */
export type SebabBeda = { kunci: number; dokumenId: bigint; nomor: string; tanggal: Tanggal; jumlah: bigint }

/** Which documents changed these lines between the versions, in the order of the book. */
export async function listSebabBeda(
  db: Db,
  { pemdaId, tahun, dari, ke }: DuaVersi,
  kunci: readonly number[],
): Promise<readonly SebabBeda[]> {
  const { rows } = await sql<SebabBeda>`
    select m.ke as kunci, j.dokumen as "dokumenId", j.nomor, j.tanggal, sum(m.jumlah)::bigint as jumlah
    from publik.benang_mutasi m
    join publik.benang_jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
    where m.ke_tahap in (${tahap.bebas}, ${tahap.target_pendapatan}) and m.dari_tahap <> ${tahap.pelampauan}
      and m.pemda_id = ${pemdaId} and m.tahun = ${tahun} and m.no > ${dari.jurnalNo} and m.no <= ${ke.jurnalNo}
      and m.ke = any (${[...kunci]}::int[])
    group by m.ke, j.dokumen, j.nomor, j.tanggal having sum(m.jumlah) <> 0
    order by min(m.no), m.ke`.execute(db)
  return rows
}

/** A document that gave a plafon under a line: the nota kesepakatan, or an exception with its way. */
export type AsalPlafon = { kunci: number; dokumenId: bigint }

/** What the plafon of these lines rest on, as of the later version; a line without a row has no plafon in KUA-PPAS: what a mirror book covers is none. */
export async function listAsalPlafon(
  db: Db,
  { pemdaId, tahun, ke }: DuaVersi,
  kunci: readonly number[],
): Promise<readonly AsalPlafon[]> {
  const { rows } = await sql<AsalPlafon>`
    select b.kunci, j.dokumen as "dokumenId"
    from publik.benang_kunci b
    join publik.benang_kunci p on p.pemda_id = b.pemda_id and p.tahun = b.tahun and p.golongan = 2 and p.unit = b.unit
      and p.sub_kegiatan = b.sub_kegiatan and p.dana = b.dana
    join publik.benang_mutasi m on m.pemda_id = p.pemda_id and m.tahun = p.tahun and m.ke = p.kunci
      and m.ke_tahap = ${tahap.ppas} and m.dari_tahap <> ${tahap.pelampauan} and m.no <= ${ke.jurnalNo}
    join publik.benang_jurnal j on j.pemda_id = m.pemda_id and j.tahun = m.tahun and j.no = m.no
    where b.pemda_id = ${pemdaId} and b.tahun = ${tahun} and b.kunci = any (${[...kunci]}::int[])
    group by b.kunci, j.dokumen having sum(m.jumlah) > 0
    order by 1, 2`.execute(db)
  return rows
}
