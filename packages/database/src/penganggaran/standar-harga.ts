import type { Tanggal } from '@benang/values/tanggal'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

export type JenisStandar = 'SSH' | 'SBU' | 'HSPK' | 'ASB'

/** An item as it holds on a day. `harga`: sen per satuan in the zone asked for; `rekening`: accounts it may be bought under, none: any. */
export type Standar = {
  standarId: number
  versi: number
  edisi: string
  jenis: JenisStandar
  kode: string
  nama: string
  spesifikasi: string
  satuan: string
  harga: bigint
  rekening: readonly string[]
  tkdn: number | null
}

/** What is looked for. `rekening`: the account and all levels above it as segments without padding; none: under any account. */
export type PencarianStandar = {
  pemdaId: number
  tanggal: Tanggal
  zona: number
  jenis: readonly JenisStandar[]
  rekening: readonly string[]
  kata: readonly string[]
  banyak: number
}

// A word typed wrongly shares at least this part of its trigrams with the one that was meant.
const mirip = 0.25

/** Items that hold on the day and have every word, those whose name begins so first. */
export function findStandar(tx: Tx, asked: PencarianStandar): Promise<readonly Standar[]> {
  return select(
    tx,
    asked,
    asked.kata.map((satu) => [satu]),
  )
}

/** The same with words that are like the ones typed: each may stand for up to six that occur in the list. */
export async function findStandarMirip(tx: Tx, asked: PencarianStandar): Promise<readonly Standar[]> {
  const { rows } = await sql<{ urut: bigint; kata: string }>`
    select t.urut, k.kata
    from unnest(${[...asked.kata]}::text[]) with ordinality as t(kata, urut)
    cross join lateral (
      select k.kata
      from (
        select k.kata, public.word_similarity(t.kata, k.kata) as awal, public.similarity(t.kata, k.kata) as utuh
        from rujukan.standar_kata k where k.pemda_id = ${asked.pemdaId} offset 0) k
      where greatest(k.awal, k.utuh) >= ${mirip}
      order by greatest(k.awal, k.utuh) desc, k.utuh desc, k.kata
      limit 6) k`.execute(tx)
  const byWord = Map.groupBy(rows, ({ urut }) => Number(urut))
  const pilihan = asked.kata.map((satu, index) => byWord.get(index + 1)?.map(({ kata }) => kata) ?? [satu])
  return select(tx, asked, pilihan)
}

/** One item as it holds on a day, by code. */
export async function findStandarKode(
  tx: Tx,
  { pemdaId, kode, tanggal, zona }: { pemdaId: number; kode: string; tanggal: Tanggal; zona: number },
): Promise<Standar | undefined> {
  const { rows } = await sql<Standar>`
    select ${tampak(zona)}
    from rujukan.standar s
    join rujukan.standar_berlaku b using (pemda_id, standar_id, versi)
    where s.pemda_id = ${pemdaId} and s.kode = ${kode}
      and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date)`.execute(tx)
  return rows[0]
}

/** A standard by the name of the thing, with its decree; `kunci` as daerah.kunci_barang makes it of name and specification. */
export type StandarBernama = { kunci: string; edisi: string; kode: string; satuan: string; harga: bigint }

/** Items called like one of these texts that hold on a day, dearest first: who compares must not doubt the cheaper of two. */
export async function listStandarBernama(
  tx: Tx,
  {
    pemdaId,
    uraian,
    tanggal,
    zona,
  }: { pemdaId: number; uraian: readonly string[]; tanggal: Tanggal; zona: number },
): Promise<readonly StandarBernama[]> {
  if (uraian.length === 0) return []
  const { rows } = await sql<StandarBernama>`
    with nama as (select distinct daerah.kunci_barang(u) as kunci from unnest(${[...uraian]}::text[]) u)
    select n.kunci, s.edisi, s.kode, s.satuan, coalesce(s.harga[${zona}::int], s.harga[1]) as harga
    from nama n
    join rujukan.standar s
      on s.pemda_id = ${pemdaId} and daerah.kunci_barang(s.nama || ' ' || s.spesifikasi) = n.kunci
    join rujukan.standar_berlaku b using (pemda_id, standar_id, versi)
    where n.kunci <> '' and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date)
    order by harga desc, s.kode`.execute(tx)
  return rows
}

async function select(
  tx: Tx,
  { pemdaId, tanggal, zona, jenis, rekening, banyak }: PencarianStandar,
  pilihan: readonly (readonly string[])[],
): Promise<readonly Standar[]> {
  const words = pilihan.map((satu) => sql`b.teks like any (${satu.map(patternOf)}::text[])`)
  const pertama = pilihan[0]?.[0] ?? ''
  const { rows } = await sql<Standar>`
    select ${tampak(zona)}
    from (
      select b.standar_id, b.versi, not starts_with(b.teks, ${pertama}) as lain, b.teks
      from rujukan.standar_berlaku b
      where b.pemda_id = ${pemdaId} and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date)
        and b.jenis = any (${[...jenis]}::text[])
        and (${rekening.length} = 0 or b.rekening = '{}' or b.rekening && ${[...rekening]}::text[])
        and ${words.length === 0 ? sql`true` : sql.join(words, sql` and `)}
      order by 3, 4
      limit ${banyak}) b
    join rujukan.standar s on s.pemda_id = ${pemdaId} and s.standar_id = b.standar_id and s.versi = b.versi
    order by b.lain, b.teks`.execute(tx)
  return rows
}

function tampak(zona: number) {
  return sql`s.standar_id as "standarId", s.versi, s.edisi, s.jenis, s.kode, s.nama, s.spesifikasi, s.satuan,
    coalesce(s.harga[${zona}::int], s.harga[1]) as harga, s.rekening, s.tkdn`
}

function patternOf(kata: string): string {
  return `%${kata.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
