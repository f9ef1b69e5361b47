import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../connection.ts'
import { kolomTerbitan, type Terbitan } from './terbitan.ts'

/** A pemda by its name in addresses; undefined: none. Role publik. */
export type PemdaTerbuka = {
  pemdaId: number
  kode: string
  slug: string
  nama: string
  jenis: 'provinsi' | 'kabupaten' | 'kota'
  contoh: boolean
}

/** A version that may be read. */
export type VersiKey = { pemdaId: number; tahun: number; versi: number }

/** Which lines are meant; what is left out does not matter. `rekening` is a whole code or the beginning of one. */
export type SaringanBaris = {
  bagian?: readonly string[]
  unit?: string
  bidang?: string
  program?: string
  kegiatan?: string
  sub?: string
  rekening?: string
}

/** A published line, with nothing but the columns the public may read. Sen. */
export type BarisTerbuka = {
  urut: number
  kunci: number
  bagian: string
  unitKode: string
  unitNama: string
  urusanKode: string
  urusanNama: string
  bidangKode: string
  bidangNama: string
  programKode: string
  programNama: string
  kegiatanKode: string
  kegiatanNama: string
  subKode: string
  subNama: string
  rekeningKode: string
  rekeningUraian: string
  danaKode: string
  danaNama: string
  anggaran: bigint
  realisasi: bigint
}

export async function findPemdaTerbuka(db: Db, slug: string): Promise<PemdaTerbuka | undefined> {
  const { rows } = await sql<PemdaTerbuka>`
    select pemda_id as "pemdaId", kode, slug, nama, jenis, contoh from publik.pemda where slug = ${slug}`.execute(
    db,
  )
  return rows[0]
}

/** Every pemda served here, by code. */
export async function listPemdaTerbuka(db: Db): Promise<readonly PemdaTerbuka[]> {
  const { rows } = await sql<PemdaTerbuka>`
    select pemda_id as "pemdaId", kode, slug, nama, jenis, contoh from publik.pemda order by kode`.execute(db)
  return rows
}

/** All versions of all years of a pemda, newest year and version first. */
export async function listTerbitanTerbuka(db: Db, pemdaId: number): Promise<readonly Terbitan[]> {
  const { rows } = await sql<Terbitan>`
    select ${kolomTerbitan} from publik.apbd where pemda_id = ${pemdaId} order by tahun desc, versi desc`.execute(
    db,
  )
  return rows
}

/** The newest version of every year of every pemda, newest year first. */
export async function listTerbitanKini(
  db: Db,
): Promise<readonly (Terbitan & Pick<PemdaTerbuka, 'pemdaId'>)[]> {
  const { rows } = await sql<Terbitan & Pick<PemdaTerbuka, 'pemdaId'>>`
    select distinct on (pemda_id, tahun) pemda_id as "pemdaId", ${kolomTerbitan}
    from publik.apbd order by pemda_id, tahun desc, versi desc`.execute(db)
  return rows
}

/** The lines after `sesudah`, in order of urut, at most `banyak`. */
export async function listBarisTerbuka(
  db: Db,
  key: VersiKey,
  { saringan, sesudah, banyak }: { saringan: SaringanBaris; sesudah: number; banyak: number },
): Promise<readonly BarisTerbuka[]> {
  const { rows } = await sql<BarisTerbuka>`
    select urut, kunci, bagian, unit_kode as "unitKode", unit_nama as "unitNama", urusan_kode as "urusanKode",
      urusan_nama as "urusanNama", bidang_kode as "bidangKode", bidang_nama as "bidangNama", program_kode as "programKode",
      program_nama as "programNama", kegiatan_kode as "kegiatanKode", kegiatan_nama as "kegiatanNama", sub_kode as "subKode",
      sub_nama as "subNama", rekening_kode as "rekeningKode", rekening_uraian as "rekeningUraian", dana_kode as "danaKode",
      dana_nama as "danaNama", anggaran, realisasi
    from publik.apbd_baris
    where ${wanted(key, saringan)} and urut > ${sesudah}
    order by urut limit ${banyak}`.execute(db)
  return rows
}

/** The condition on the lines of a version. */
export function wanted(
  { pemdaId, tahun, versi }: VersiKey,
  saringan: SaringanBaris,
  of = '',
): RawBuilder<unknown> {
  const { bagian, unit, bidang, program, kegiatan, sub, rekening } = saringan
  const column = (name: string) => sql.ref(`${of}${name}`)
  const parts = [
    sql`${column('pemda_id')} = ${pemdaId} and ${column('tahun')} = ${tahun} and ${column('versi')} = ${versi}`,
  ]
  if (bagian !== undefined) parts.push(sql`${column('bagian')} = any (${[...bagian]}::text[])`)
  if (unit !== undefined) parts.push(sql`${column('unit_kode')} = ${unit}`)
  if (bidang !== undefined) parts.push(sql`${column('bidang_kode')} = ${bidang}`)
  if (program !== undefined) parts.push(sql`${column('program_kode')} = ${program}`)
  if (kegiatan !== undefined) parts.push(sql`${column('kegiatan_kode')} = ${kegiatan}`)
  if (sub !== undefined) parts.push(sql`${column('sub_kode')} = ${sub}`)
  if (rekening !== undefined)
    parts.push(
      // A range, so that the index serves it: everything from `5.1` up to `5.1/`, the character after the point.
      sql`${column('rekening_kode')} collate "C" >= ${rekening} and ${column('rekening_kode')} collate "C" < ${`${rekening}/`}
        and (${column('rekening_kode')} = ${rekening} or starts_with(${column('rekening_kode')}, ${`${rekening}.`}))`,
    )
  return sql.join(parts, sql` and `)
}
