import { jenisJurnal } from '@benang/ledger/jenis-jurnal'
import type { Posting } from '@benang/ledger/jurnal'
import { type KodeTahap, kodeTahap, tahap } from '@benang/ledger/tahap'
import { invariant } from '@benang/values/invariant'
import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

export type Buku = { pemdaId: number; tahun: number }

/** A limit that would be broken: `sisa` is left, `perubahan` (negative) was asked. `sampai` is a month, 0 for the year. */
export type BatasTerlampaui = {
  tahap: KodeTahap
  kunci: number
  sampai: number
  sisa: bigint
  perubahan: bigint
}

export type AlasanTolak =
  | 'ISI_LAIN' // the command id was used with another body
  | 'NOMOR' // control characters in the number
  | 'JENIS' // unknown kind
  | 'TAHUN_LAIN' // dated outside the years of its kind
  | 'PERIODE_TUTUP' // dated in a closed period
  | 'ARUS' // no such arrow, a month too many or missing, another key
  | 'MODE' // takes from pelampauan, which only the ledger does, in a mirror book
  | 'WEWENANG' // this kind may not bring a quantity into that stage on that date
  | 'TIDAK_NOL' // a shift that does not sum to zero
  | 'BALIK' // not the exact reverse, or reversed before
  | 'KUNCI' // unknown key, or a unit that does not fit the stage
  | 'BATAS' // see `batas`

/** What became of one document, in the order given. */
export type PostResult =
  | { hasil: 'catat' | 'ulang'; no: bigint }
  | { hasil: 'tolak'; alasan: AlasanTolak; batas: readonly BatasTerlampaui[] }

type Row = {
  urut: number
  no: bigint | null
  hasil: 'catat' | 'ulang' | 'tolak'
  alasan: AlasanTolak | null
  tahap: number | null
  kunci: number | null
  sampai: number | null
  sisa: bigint | null
  perubahan: bigint | null
}

/**
 * Posts documents to a book in order of arrival, as the last statement of the act's own transaction; holds the book's row
 * until commit. A refused document leaves nothing in the book; whether the act goes on is the caller's choice.
 */
export async function post(tx: Tx, buku: Buku, documents: readonly Posting[]): Promise<PostResult[]> {
  if (documents.length === 0) return []
  const moves = documents.flatMap((document, urut) => document.mutasi.map((mutasi) => ({ urut, ...mutasi })))
  const { rows } = await sql<Row>`
    select * from ledger.catat(
      ${buku.pemdaId}::int, ${buku.tahun}::smallint,
      ${documents.map((d) => d.perintah)}::uuid[],
      ${documents.map((d) => jenisJurnal[d.jenis])}::smallint[],
      ${documents.map((d) => d.dokumen)}::bigint[],
      ${documents.map((d) => d.versi)}::smallint[],
      ${documents.map((d) => d.nomor)}::text[],
      ${documents.map((d) => d.tanggal)}::date[],
      ${documents.map((d) => d.pelaku)}::int[],
      ${documents.map((d) => d.asal?.tahun ?? null)}::smallint[],
      ${documents.map((d) => d.asal?.no ?? null)}::bigint[],
      ${documents.map((d) => d.membalik ?? null)}::bigint[],
      ${documents.map((d) => (d.sidik === undefined ? null : Buffer.from(d.sidik)))}::bytea[],
      ${moves.map((m) => m.urut)}::int[],
      ${moves.map((m) => tahap[m.dariTahap])}::smallint[],
      ${moves.map((m) => m.dari)}::int[],
      ${moves.map((m) => tahap[m.keTahap])}::smallint[],
      ${moves.map((m) => m.ke)}::int[],
      ${moves.map((m) => m.bulan)}::smallint[],
      ${moves.map((m) => m.jumlah)}::bigint[])`.execute(tx)
  return documents.map((_, urut) => resultOf(rows.filter((row) => row.urut === urut)))
}

function resultOf(rows: readonly Row[]): PostResult {
  const [first] = rows
  invariant(first !== undefined, 'the ledger answers for every document')
  if (first.hasil !== 'tolak') {
    invariant(first.no !== null, 'a posted document has a number')
    return { hasil: first.hasil, no: first.no }
  }
  invariant(first.alasan !== null, 'a refusal has a reason')
  return { hasil: 'tolak', alasan: first.alasan, batas: rows.flatMap(limitOf) }
}

function limitOf({ tahap: nomor, kunci, sampai, sisa, perubahan }: Row): BatasTerlampaui[] {
  if (nomor === null || kunci === null || sampai === null || sisa === null || perubahan === null) return []
  return [{ tahap: kodeTahap(nomor), kunci, sampai, sisa, perubahan }]
}
