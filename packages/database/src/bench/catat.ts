import { sql } from 'kysely'
import type { Tx } from '../connection.ts'

/** One arrow of a document: [dari tahap, dari kunci, ke tahap, ke kunci, bulan, jumlah sen]. */
export type Arrow = readonly [number, number, number, number, number, bigint]
/** A document in the ledger's own terms, without the law: what the sample workloads of bench and fault tests post. */
export type RawDocument = {
  perintah: string
  jenis: number
  dokumen: number
  nomor: string
  tanggal: string
  arrows: readonly Arrow[]
}
export type Verdict = {
  urut: number
  no: bigint | null
  hasil: 'catat' | 'ulang' | 'tolak'
  alasan: string | null
}
export type BookId = { pemdaId: number; tahun: number }

/** The arrays `ledger.catat` takes, from documents; made once when only the call itself is to be timed. */
export function arraysOf(documents: readonly RawDocument[]) {
  const arrows = documents.flatMap((document, at) => document.arrows.map((arrow) => ({ at, arrow })))
  const column = (place: 0 | 1 | 2 | 3 | 4) => arrows.map(({ arrow }) => arrow[place])
  return {
    perintah: documents.map((document) => document.perintah),
    jenis: documents.map((document) => document.jenis),
    dokumen: documents.map((document) => document.dokumen),
    nomor: documents.map((document) => document.nomor),
    tanggal: documents.map((document) => document.tanggal),
    nol: documents.map(() => 0),
    kosong: documents.map(() => null),
    m_dokumen: arrows.map(({ at }) => at),
    m_dari_tahap: column(0),
    m_dari: column(1),
    m_ke_tahap: column(2),
    m_ke: column(3),
    m_bulan: column(4),
    m_jumlah: arrows.map(({ arrow }) => String(arrow[5])),
  }
}

/** Posts the documents as the last statement of the caller's transaction. */
export async function catat(tx: Tx, book: BookId, documents: readonly RawDocument[]): Promise<Verdict[]> {
  return catatArrays(tx, book, arraysOf(documents))
}

export async function catatArrays(
  tx: Tx,
  { pemdaId, tahun }: BookId,
  d: ReturnType<typeof arraysOf>,
): Promise<Verdict[]> {
  const { rows } = await sql<Verdict>`
    select urut, no, hasil, alasan from ledger.catat(
      ${pemdaId}::int, ${tahun}::smallint,
      ${d.perintah}::uuid[], ${d.jenis}::smallint[], ${d.dokumen}::bigint[], ${d.nol}::smallint[], ${d.nomor}::text[],
      ${d.tanggal}::date[], ${d.nol}::int[], ${d.kosong}::smallint[], ${d.kosong}::bigint[], ${d.kosong}::bigint[],
      ${d.kosong}::bytea[],
      ${d.m_dokumen}::int[], ${d.m_dari_tahap}::smallint[], ${d.m_dari}::int[], ${d.m_ke_tahap}::smallint[],
      ${d.m_ke}::int[], ${d.m_bulan}::smallint[], ${d.m_jumlah}::bigint[])`.execute(tx)
  return rows
}
