import type { Tanggal } from '@benang/values/tanggal'
import { invariant } from '@benang/values/invariant'
import { sql } from 'kysely'
import type { Db, Tx } from '../connection.ts'
import type { Buku } from './post.ts'

export type Mode = 'utama' | 'cermin'

/** The book of a year as it stands now. `kepala` is the chain's head in hex. */
export type IsiBuku = Buku & {
  mode: Mode
  buka: boolean
  /** No document may be dated on or before it; null while nothing is closed. */
  tutupSampai: Tanggal | null
  noAkhir: bigint
  kepala: string
}

/** Opens the book of a year, in mode utama; harmless when it is open already. */
export async function openBuku(tx: Tx, { pemdaId, tahun }: Buku): Promise<void> {
  await sql`select ledger.buka_buku(${pemdaId}::int, ${tahun}::smallint)`.execute(tx)
}

/** The book, or undefined when it was never opened. */
export async function readBuku(tx: Tx, { pemdaId, tahun }: Buku): Promise<IsiBuku | undefined> {
  const { rows } = await columns(sql`where pemda_id = ${pemdaId} and tahun = ${tahun}`).execute(tx)
  return rows[0]
}

/** Heads of all books of all pemda, by pemda and year (role lintas): what a checkpoint holds. */
export async function listKepala(lintas: Db): Promise<readonly IsiBuku[]> {
  const { rows } = await columns(sql`order by pemda_id, tahun`).execute(lintas)
  return rows
}

/** A change of the book itself; each is a jurnal of its own, so it stands in the chain. */
export type Perubahan =
  | { perkara: 'mode'; nilai: Mode }
  | { perkara: 'tutup_sampai'; nilai: Tanggal }
  | { perkara: 'buka'; nilai: 'true' | 'false' }

/** Records a change of mode, of the closed period, or of the book being open, and applies it. Resolves with the jurnal's number. */
export async function changeKeadaan(
  tx: Tx,
  {
    pemdaId,
    tahun,
    perintah,
    pelaku,
    tanggal,
    dokumen = 0n,
    nomor = '',
  }: Buku & { perintah: string; pelaku: number; tanggal: Tanggal; dokumen?: bigint; nomor?: string },
  { perkara, nilai }: Perubahan,
): Promise<bigint> {
  const { rows } = await sql<{ no: bigint }>`
    select ledger.ubah_keadaan(
      ${pemdaId}::int, ${tahun}::smallint, ${perintah}::uuid, ${pelaku}::int, ${tanggal}::date,
      ${dokumen}::bigint, ${nomor}, ${perkara}, ${nilai}) as no`.execute(tx)
  const no = rows[0]?.no
  invariant(no !== undefined, 'a change of the book has a number')
  return no
}

function columns(rest: ReturnType<typeof sql>) {
  return sql<IsiBuku>`
    select pemda_id as "pemdaId", tahun, mode, buka, nullif(tutup_sampai, '-infinity')::text as "tutupSampai",
      no_akhir as "noAkhir", encode(kepala, 'hex') as kepala
    from ledger.buku ${rest}`
}
