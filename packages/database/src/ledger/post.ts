import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** One arrow of a document: `jumlah` in the smallest part of its satuan, negative for a cut; `bulan` 0 where no period is. */
export type Mutasi = {
  dari: { tahap: number; kunci: number }
  ke: { tahap: number; kunci: number }
  bulan: number
  jumlah: bigint
}

/** A document ready to be posted. `perintah` is the command id: the same id with another body is refused, for ever. */
export type DokumenBuku = {
  perintah: string
  jenis: number
  dokumenId: bigint
  versi: number
  nomor: string
  tanggal: string
  pelaku: number
  asal?: { tahun: number; no: bigint }
  membalik?: bigint
  /** Content hash of the document version that was approved. */
  sidik?: Buffer
  mutasi: readonly Mutasi[]
}

/** A limit that a document would break: what is left in (tahap, kunci, up to month) and the change it asks. */
export type BatasLedger = { tahap: number; kunci: number; sampai: number; sisa: bigint; perubahan: bigint }

/** The verdict on one document, in the order given: a new number, the old number of a replay, or the refusal. */
export type PostResult =
  | { hasil: 'catat' | 'ulang'; no: bigint }
  | { hasil: 'tolak'; alasan: string; no: bigint | null; batas: readonly BatasLedger[] }

type Row = {
  urut: number
  no: bigint | null
  hasil: 'catat' | 'ulang' | 'tolak'
  alasan: string | null
  tahap: number | null
  kunci: number | null
  sampai: number | null
  sisa: bigint | null
  perubahan: bigint | null
}

/**
 * Posts a batch of documents of one book, in order of arrival. It is the last statement of the act's own transaction:
 * the book stays locked until the commit. Throws on callers' bugs only (another tenant, a closed book, no mutasi).
 */
export async function post(
  tx: Tx,
  buku: { pemdaId: number; tahun: number },
  dokumen: readonly DokumenBuku[],
): Promise<readonly PostResult[]> {
  const mutasi = dokumen.flatMap((satu, urut) => satu.mutasi.map((m) => ({ ...m, urut })))
  const { rows } = await sql<Row>`
    select urut, no, hasil, alasan, tahap, kunci, sampai, sisa, perubahan from ledger.catat(
      ${buku.pemdaId}, ${buku.tahun}::smallint,
      ${dokumen.map((d) => d.perintah)}::uuid[], ${dokumen.map((d) => d.jenis)}::smallint[],
      ${dokumen.map((d) => d.dokumenId)}::bigint[], ${dokumen.map((d) => d.versi)}::smallint[],
      ${dokumen.map((d) => d.nomor)}::text[], ${dokumen.map((d) => d.tanggal)}::date[],
      ${dokumen.map((d) => d.pelaku)}::int[], ${dokumen.map((d) => d.asal?.tahun ?? null)}::smallint[],
      ${dokumen.map((d) => d.asal?.no ?? null)}::bigint[], ${dokumen.map((d) => d.membalik ?? null)}::bigint[],
      ${dokumen.map((d) => d.sidik ?? null)}::bytea[],
      ${mutasi.map((m) => m.urut)}::int[], ${mutasi.map((m) => m.dari.tahap)}::smallint[],
      ${mutasi.map((m) => m.dari.kunci)}::int[], ${mutasi.map((m) => m.ke.tahap)}::smallint[],
      ${mutasi.map((m) => m.ke.kunci)}::int[], ${mutasi.map((m) => m.bulan)}::smallint[],
      ${mutasi.map((m) => m.jumlah)}::bigint[])`.execute(tx)
  return dokumen.map((_, urut) => verdictOf(rows.filter((row) => row.urut === urut)))
}

function verdictOf(rows: readonly Row[]): PostResult {
  const [first] = rows
  if (first === undefined) throw new Error('invariant: the ledger answers every document')
  if (first.hasil !== 'tolak' && first.no !== null) return { hasil: first.hasil, no: first.no }
  return {
    hasil: 'tolak',
    alasan: first.alasan ?? '',
    no: first.no,
    batas: rows.flatMap(({ tahap, kunci, sampai, sisa, perubahan }) =>
      tahap === null || kunci === null || sampai === null || sisa === null || perubahan === null
        ? []
        : [{ tahap, kunci, sampai, sisa, perubahan }],
    ),
  }
}
