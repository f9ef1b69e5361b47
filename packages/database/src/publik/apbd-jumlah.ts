import { sql } from 'kysely'
import type { Db } from '../connection.ts'
import { type SaringanBaris, type VersiKey, wanted } from './apbd.ts'

/** A sum by one column: code, name, how many lines. Sen. */
export type Kelompok = { kode: string; nama: string; baris: number; anggaran: bigint; realisasi: bigint }

/** What lines may be summed by. */
export type Menurut = 'unit' | 'bidang' | 'program' | 'kegiatan' | 'sub' | 'dana'

/** A sum by one column within one part of the budget. */
export type KelompokIkhtisar = Kelompok & {
  menurut: 'unit' | 'bidang' | 'dana' | 'rekening'
  bagian: string
}

/** Sums of a whole version by unit, bidang, fund and kelompok of account (two segments), each part apart; one look at the lines. */
export async function sumIkhtisar(db: Db, key: VersiKey): Promise<readonly KelompokIkhtisar[]> {
  const { rows } = await sql<KelompokIkhtisar>`
    with baris as (
      select bagian, unit_kode, unit_nama, bidang_kode, bidang_nama, dana_kode, dana_nama,
        split_part(rekening_kode, '.', 1) || '.' || split_part(rekening_kode, '.', 2) as kelompok, anggaran, realisasi
      from publik.apbd_baris where ${wanted(key, {})}),
    jumlah as (
      select bagian, unit_kode, unit_nama, bidang_kode, bidang_nama, dana_kode, dana_nama, kelompok, count(*)::int as baris,
        sum(anggaran)::bigint as anggaran, sum(realisasi)::bigint as realisasi
      from baris
      group by grouping sets ((bagian, unit_kode, unit_nama), (bagian, bidang_kode, bidang_nama), (bagian, dana_kode, dana_nama),
        (bagian, kelompok)))
    select case when unit_kode is not null then 'unit' when bidang_kode is not null then 'bidang'
        when dana_kode is not null then 'dana' else 'rekening' end as menurut,
      j.bagian, coalesce(unit_kode, bidang_kode, dana_kode, kelompok) as kode,
      coalesce(unit_nama, bidang_nama, dana_nama, r.uraian, '') as nama, baris, anggaran, realisasi
    from jumlah j
    left join publik.apbd_rekening r on r.pemda_id = ${key.pemdaId} and r.tahun = ${key.tahun} and r.versi = ${key.versi}
      and r.kode = j.kelompok
    order by 1, 2, 3`.execute(db)
  return rows
}

/** Sums by unit and program of the lines wanted. */
export async function sumUnitProgram(
  db: Db,
  key: VersiKey,
  saringan: SaringanBaris,
): Promise<readonly (Kelompok & { unitKode: string; unitNama: string })[]> {
  const { rows } = await sql<Kelompok & { unitKode: string; unitNama: string }>`
    select unit_kode as "unitKode", unit_nama as "unitNama", program_kode as kode, program_nama as nama,
      count(*)::int as baris, sum(anggaran)::bigint as anggaran, sum(realisasi)::bigint as realisasi
    from publik.apbd_baris where ${wanted(key, saringan)}
    group by 1, 2, 3, 4 order by 1, 3`.execute(db)
  return rows
}

/** Sums by the account one level below `induk` ('' the top), of the lines wanted. A level that has no name keeps its code. */
export async function sumRekeningBawah(
  db: Db,
  key: VersiKey,
  { induk, saringan }: { induk: string; saringan: SaringanBaris },
): Promise<readonly Kelompok[]> {
  const dalam = induk === '' ? 1 : induk.split('.').length + 1
  const { rows } = await sql<Kelompok>`
    with anak as (
      select array_to_string((string_to_array(b.rekening_kode, '.'))[:${dalam}::int], '.') as kode,
        case when min(b.rekening_kode) = max(b.rekening_kode) then min(b.rekening_kode) end as daun,
        min(b.rekening_uraian) as uraian, count(*)::int as baris, sum(b.anggaran)::bigint as anggaran,
        sum(b.realisasi)::bigint as realisasi
      from publik.apbd_baris b
      where ${wanted(key, induk === '' ? saringan : { ...saringan, rekening: induk }, 'b.')}
      group by 1)
    select a.kode, coalesce(r.uraian, case when a.daun = a.kode then a.uraian end, 'Rekening ' || a.kode) as nama, a.baris, a.anggaran, a.realisasi
    from anak a
    left join publik.apbd_rekening r on r.pemda_id = ${key.pemdaId} and r.tahun = ${key.tahun} and r.versi = ${key.versi}
      and r.kode = a.kode
    order by a.kode`.execute(db)
  return rows
}

/** The name of an account of a version, above its lines or of one; undefined: it is not in it. */
export async function findRekeningTerbuka(
  db: Db,
  { pemdaId, tahun, versi }: VersiKey,
  kode: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ uraian: string }>`
    select uraian from publik.apbd_rekening
    where pemda_id = ${pemdaId} and tahun = ${tahun} and versi = ${versi} and kode = ${kode}
    union all
    (select rekening_uraian from publik.apbd_baris
     where pemda_id = ${pemdaId} and tahun = ${tahun} and versi = ${versi} and rekening_kode = ${kode} limit 1)
    limit 1`.execute(db)
  return rows[0]?.uraian
}

/** What an LRA is made of: sums by unit, program and account to objek (as printed codes). */
export async function sumLra(
  db: Db,
  key: VersiKey,
): Promise<
  readonly {
    unitKode: string
    unitNama: string
    urusanNama: string
    bidangNama: string
    programKode: string
    programNama: string
    objek: string
    anggaran: bigint
    realisasi: bigint
  }[]
> {
  const { rows } = await sql<Awaited<ReturnType<typeof sumLra>>[number]>`
    select unit_kode as "unitKode", unit_nama as "unitNama", urusan_nama as "urusanNama", bidang_nama as "bidangNama",
      program_kode as "programKode", program_nama as "programNama",
      array_to_string((string_to_array(rekening_kode, '.'))[:4], '.') as objek,
      sum(anggaran)::bigint as anggaran, sum(realisasi)::bigint as realisasi
    from publik.apbd_baris where ${wanted(key, {})}
    group by 1, 2, 3, 4, 5, 6, 7`.execute(db)
  return rows
}

/** Names of the accounts above the lines. */
export async function listRekeningTerbuka(
  db: Db,
  { pemdaId, tahun, versi }: VersiKey,
): Promise<readonly { kode: string; uraian: string }[]> {
  const { rows } = await sql<{ kode: string; uraian: string }>`
    select kode, uraian from publik.apbd_rekening
    where pemda_id = ${pemdaId} and tahun = ${tahun} and versi = ${versi} order by kode`.execute(db)
  return rows
}

/** How many lines there are, and what they sum to. */
export async function sumBaris(
  db: Db,
  key: VersiKey,
  saringan: SaringanBaris,
): Promise<{ baris: number; anggaran: bigint; realisasi: bigint }> {
  const { rows } = await sql<{ baris: number; anggaran: bigint; realisasi: bigint }>`
    select count(*)::int as baris, coalesce(sum(anggaran), 0)::bigint as anggaran,
      coalesce(sum(realisasi), 0)::bigint as realisasi
    from publik.apbd_baris where ${wanted(key, saringan)}`.execute(db)
  return rows[0] ?? { baris: 0, anggaran: 0n, realisasi: 0n }
}

/** Sums by one column, in order of code. */
export async function sumMenurut(
  db: Db,
  key: VersiKey,
  { menurut, saringan }: { menurut: Menurut; saringan: SaringanBaris },
): Promise<readonly Kelompok[]> {
  const kode = sql.ref(`${menurut}_kode`)
  const nama = sql.ref(`${menurut}_nama`)
  const { rows } = await sql<Kelompok>`
    select ${kode} as kode, min(${nama}) as nama, count(*)::int as baris, sum(anggaran)::bigint as anggaran,
      sum(realisasi)::bigint as realisasi
    from publik.apbd_baris where ${wanted(key, saringan)} group by ${kode} order by ${kode}`.execute(db)
  return rows
}
