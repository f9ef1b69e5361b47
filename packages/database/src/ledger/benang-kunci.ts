import { golonganKunci, type GolonganKunci } from '@benang/ledger/kunci'
import { tahap as nomorTahap } from '@benang/ledger/tahap'
import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'
import { milikBenang, type SumberBenang, tabelBenang } from './benang-sumber.ts'
import { golonganOf } from './golongan.ts'
import type { Buku } from './post.ts'

/** A key where a thread is picked up, with what tells which plafon it belongs to. */
export type KunciAwal = {
  kunci: number
  golongan: GolonganKunci
  unit: number
  subKegiatan: number
  dana: number
}

/** A key of a thread. */
export type KunciTerkait = { kunci: number; golongan: GolonganKunci }

const { mata_anggaran, plafon, usulan, kontrak } = golonganKunci

/** The key of that number, if the book has it. */
export async function findKunciAwal(tx: Tx, buku: Buku, kunci: number): Promise<readonly KunciAwal[]> {
  return select(tx, buku, sql`k.kunci = ${kunci}`)
}

/** The key under which an usulan is on record; none before it is verified. */
export async function findKunciUsulan(tx: Tx, buku: Buku, dokumenId: bigint): Promise<readonly KunciAwal[]> {
  return select(tx, buku, sql`k.golongan = ${usulan} and k.acuan = ${dokumenId}`)
}

/**
 * The keys a document is about: those of its lines, or of the nearest document it came from that has any, or of what it adopts.
 * A payment has its lines in the request, a reversal in what it reverses.
 */
export async function listKunciDokumen(
  tx: Tx,
  { pemdaId, tahun }: Buku,
  dokumenId: bigint,
): Promise<readonly KunciAwal[]> {
  return select(
    tx,
    { pemdaId, tahun },
    sql`k.golongan in (${mata_anggaran}, ${plafon}) and k.kunci in (
      with recursive naik(dokumen_id, asal_id, jarak) as (
        select d.dokumen_id, d.asal_id, 0 from daerah.dokumen d
        where d.pemda_id = ${pemdaId} and d.dokumen_id = ${dokumenId}
        union all
        select d.dokumen_id, d.asal_id, n.jarak + 1 from naik n
        join daerah.dokumen d on d.pemda_id = ${pemdaId} and d.dokumen_id = n.asal_id
        where n.jarak < 8
      ), berbaris as (
        select b.kunci, n.jarak from naik n
        join daerah.dokumen_baris b on b.pemda_id = ${pemdaId} and b.dokumen_id = n.dokumen_id
        join ledger.kunci g on g.pemda_id = ${pemdaId} and g.tahun = ${tahun} and g.kunci = b.kunci
        where g.golongan in (${mata_anggaran}, ${plafon})
        union all
        select b.kunci, 0 from daerah.dokumen_muat m
        join daerah.dokumen_baris b on b.pemda_id = m.pemda_id and b.dokumen_id = m.muat_id
        where m.pemda_id = ${pemdaId} and m.dokumen_id = ${dokumenId}
      )
      select b.kunci from berbaris b where b.jarak = (select min(jarak) from berbaris))`,
  )
}

async function select(tx: Tx, { pemdaId, tahun }: Buku, where: ReturnType<typeof sql>) {
  const { rows } = await sql<Omit<KunciAwal, 'golongan'> & { golongan: number }>`
    select k.kunci, k.golongan, k.unit, k.sub_kegiatan as "subKegiatan", k.dana
    from ledger.kunci k
    where k.pemda_id = ${pemdaId} and k.tahun = ${tahun} and ${where}
    order by k.kunci`.execute(tx)
  return rows.map((row) => ({ ...row, golongan: golonganOf(row.golongan) }))
}

/**
 * All keys of the thread through some keys, each once: the mata anggaran and their plafon, the usulan those took up, and
 * contracts. An usulan or plafon leads to all its mata anggaran; `unitId` leaves out those of other units (null: none).
 */
export async function listKunciTerkait(
  db: Db,
  sumber: SumberBenang,
  { kunci, unitId }: { kunci: readonly number[]; unitId: number | null },
): Promise<readonly KunciTerkait[]> {
  const { own, moved, semua, mutasi } = asalKunci(sumber)
  const { rows } = await sql<{ kunci: number; golongan: number }>`
    with ${kelompok(sumber, kunci)}
    select k.kunci, k.golongan from mata k where ${unitId}::int is null or k.unit = ${unitId}
    union select kunci, golongan from plafon
    union select kunci, golongan from awal where golongan = ${usulan}
    union
    select m.dari, ${usulan} from plafon p
    join ${mutasi} m on ${moved} and m.ke = p.kunci and m.ke <> m.dari
      and m.dari_tahap = ${nomorTahap.usulan}
    union
    select k.kunci, k.golongan from mata a
    join ${semua} k on ${own} and k.golongan = ${kontrak} and k.unit = a.unit and k.sub_kegiatan = a.sub_kegiatan
      and k.rekening = a.rekening and k.dana = a.dana
    order by 2, 1`.execute(db)
  return rows.map((row) => ({ kunci: row.kunci, golongan: golonganOf(row.golongan) }))
}

function asalKunci(sumber: SumberBenang) {
  return {
    own: milikBenang('k', sumber),
    moved: milikBenang('m', sumber),
    semua: tabelBenang('kunci', sumber),
    mutasi: tabelBenang('mutasi', sumber),
  }
}

/** Mata anggaran and plafon that the given keys lead to, as `awal`, `mata` and `plafon`. */
function kelompok(sumber: SumberBenang, kunci: readonly number[]) {
  const { own, moved, semua, mutasi } = asalKunci(sumber)
  return sql`awal as materialized (
      select k.* from ${semua} k where ${own} and k.kunci = any (${[...kunci]}::int[])
    ), plafon_awal as (
      select a.* from awal a where a.golongan = ${plafon}
      union
      select k.* from awal a
      join ${mutasi} m on ${moved} and m.dari = a.kunci
        and m.dari_tahap = ${nomorTahap.usulan}
      join ${semua} k on ${own} and k.kunci = m.ke
      where a.golongan = ${usulan}
    ), mata as materialized (
      select a.* from awal a where a.golongan = ${mata_anggaran}
      union
      select k.* from plafon_awal p
      join ${semua} k on ${own} and k.golongan = ${mata_anggaran} and k.unit = p.unit
        and k.sub_kegiatan = p.sub_kegiatan and k.dana = p.dana
      union
      select k.* from awal a
      join ${semua} k on ${own} and k.golongan = ${mata_anggaran} and k.unit = a.unit
        and k.sub_kegiatan = a.sub_kegiatan and (a.golongan = ${golonganKunci.indikator}
          or (k.rekening, k.dana) = (a.rekening, a.dana))
      where a.golongan in (${kontrak}, ${golonganKunci.indikator})
    ), plafon as materialized (
      select p.* from plafon_awal p
      union
      select k.* from mata a
      join ${semua} k on ${own} and k.golongan = ${plafon} and k.unit = a.unit
        and k.sub_kegiatan = a.sub_kegiatan and k.rekening = 0 and k.dana = a.dana
    )`
}
