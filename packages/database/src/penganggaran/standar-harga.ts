import type { Tanggal } from '@benang/values/tanggal'
import { type RawBuilder, sql } from 'kysely'
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
  /** How many are left out before the first. */
  lewati?: number
}

// A word typed wrongly shares at least this part of its trigrams with the one that was meant, and little less than the likest has.
const mirip = { paling: 0.25, dari: 0.75 } as const

/** Items that hold on the day and have every word, those whose name begins so first. */
export function findStandar(tx: Tx, asked: PencarianStandar): Promise<readonly Standar[]> {
  return select(tx, asked, asked.kata.map(mengandung))
}

/** How many items hold on the day and have every word. */
export async function countStandar(tx: Tx, asked: PencarianStandar): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from rujukan.standar_berlaku b
    where ${syaratOf(asked, asked.kata.map(mengandung))}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** The same with words that are like the ones typed: each may stand for up to four that occur in the list, about equally like. */
export async function findStandarMirip(tx: Tx, asked: PencarianStandar): Promise<readonly Standar[]> {
  const { rows } = await sql<{ urut: bigint; kata: string }>`
    select t.urut, k.kata
    from unnest(${[...asked.kata]}::text[]) with ordinality as t(kata, urut)
    cross join lateral (
      select k.kata
      from (
        select k.kata, k.nilai, max(k.nilai) over () as terbaik
        from (
          select k.kata, case when length(k.kata) <= length(t.kata) + 2
            then public.similarity(t.kata, k.kata) else public.word_similarity(t.kata, k.kata) end as nilai
          from rujukan.standar_kata k
          where k.pemda_id = ${asked.pemdaId} and length(k.kata) >= length(t.kata) - 3 offset 0) k
        where k.nilai >= ${mirip.paling}) k
      where k.nilai >= k.terbaik * ${mirip.dari}
      order by k.nilai desc, length(k.kata), k.kata
      limit 4) k
    where t.kata !~ '[0-9]'`.execute(tx)
  const byWord = Map.groupBy(rows, ({ urut }) => Number(urut))
  const syarat = asked.kata.map((satu, index) => {
    const pilihan = byWord.get(index + 1)?.map(({ kata }) => kata)
    return pilihan === undefined ? mengandung(satu) : memuat(asked.pemdaId, pilihan)
  })
  return select(tx, { ...asked, kata: [byWord.get(1)?.[0]?.kata ?? asked.kata[0] ?? ''] }, syarat)
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

/** Items by id, each as it holds on a day in the zone asked for it; those that do not hold then are left out. */
export async function listStandarSebutan(
  tx: Tx,
  {
    pemdaId,
    sebutan,
    tanggal,
  }: { pemdaId: number; sebutan: readonly { standarId: number; zona: number }[]; tanggal: Tanggal },
): Promise<readonly (Standar & { zona: number })[]> {
  if (sebutan.length === 0) return []
  const { rows } = await sql<Standar & { zona: number }>`
    select ${tampak(sql`n.zona`)}, n.zona
    from unnest(${sebutan.map(({ standarId }) => standarId)}::int[], ${sebutan.map(({ zona }) => zona)}::int[])
      as n(standar_id, zona)
    join rujukan.standar_berlaku b on b.pemda_id = ${pemdaId} and b.standar_id = n.standar_id
      and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date)
    join rujukan.standar s on s.pemda_id = b.pemda_id and s.standar_id = b.standar_id and s.versi = b.versi`.execute(
    tx,
  )
  return rows
}

/** A standard by the name of the thing, with its decree; `kunci` as daerah.kunci_barang makes it of name and specification. */
export type StandarBernama = {
  standarId: number
  kunci: string
  edisi: string
  kode: string
  satuan: string
  harga: bigint
}

/** Items called like one of these texts that hold on a day, at their price in the dearest zone, dearest first: who compares must not doubt the cheaper of two. */
export async function listStandarBernama(
  tx: Tx,
  { pemdaId, sebutan, tanggal }: { pemdaId: number; sebutan: readonly string[]; tanggal: Tanggal },
): Promise<readonly StandarBernama[]> {
  if (sebutan.length === 0) return []
  const { rows } = await sql<StandarBernama>`
    with nama as (select distinct daerah.kunci_barang(u) as kunci from unnest(${[...sebutan]}::text[]) u)
    select s.standar_id as "standarId", n.kunci, s.edisi, s.kode, s.satuan, (select max(h) from unnest(s.harga) h) as harga
    from nama n
    join rujukan.standar s
      on s.pemda_id = ${pemdaId} and daerah.kunci_barang(s.nama || ' ' || s.spesifikasi) = n.kunci
    join rujukan.standar_berlaku b
      on b.pemda_id = s.pemda_id and b.standar_id = s.standar_id and b.versi = s.versi
    where n.kunci <> '' and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date)
    order by harga desc, s.kode`.execute(tx)
  return rows
}

async function select(
  tx: Tx,
  asked: PencarianStandar,
  words: readonly RawBuilder<unknown>[],
): Promise<readonly Standar[]> {
  const { pemdaId, zona, kata, banyak, lewati = 0 } = asked
  const { rows } = await sql<Standar>`
    select ${tampak(zona)}
    from (
      select b.standar_id, b.versi, not starts_with(b.teks, ${kata[0] ?? ''}) as lain, b.teks
      from rujukan.standar_berlaku b
      where ${syaratOf(asked, words)}
      order by 3, 4
      limit ${banyak} offset ${lewati}) b
    join rujukan.standar s on s.pemda_id = ${pemdaId} and s.standar_id = b.standar_id and s.versi = b.versi
    order by b.lain, b.teks`.execute(tx)
  return rows
}

function syaratOf(
  { pemdaId, tanggal, jenis, rekening }: PencarianStandar,
  words: readonly RawBuilder<unknown>[],
): RawBuilder<unknown> {
  return sql`b.pemda_id = ${pemdaId} and b.sejak <= ${tanggal}::date and (b.sampai is null or b.sampai >= ${tanggal}::date)
    and b.jenis = any (${[...jenis]}::text[])
    and (${rekening.length} = 0 or b.rekening = '{}' or b.rekening && ${[...rekening]}::text[])
    and ${words.length === 0 ? sql`true` : sql.join(words, sql` and `)}`
}

function tampak(zona: number | RawBuilder<unknown>) {
  return sql`s.standar_id as "standarId", s.versi, s.edisi, s.jenis, s.kode, s.nama, s.spesifikasi, s.satuan,
    coalesce(s.harga[${zona}::int], s.harga[1]) as harga, s.rekening, s.tkdn`
}

/** The text has these letters somewhere. */
function mengandung(kata: string): RawBuilder<unknown> {
  return sql`b.teks like ${`%${kata.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`}`
}

/** The text has one of these words. */
function memuat(pemdaId: number, kata: readonly string[]): RawBuilder<unknown> {
  return sql`(b.standar_id, b.versi) in (
    select l.standar_id, l.versi from rujukan.standar_letak l
    where l.pemda_id = ${pemdaId} and l.kata = any (${[...kata]}::text[]))`
}
