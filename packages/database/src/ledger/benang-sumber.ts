import { type RawBuilder, sql } from 'kysely'
import type { Buku } from './post.ts'

/** Where a thread is read: the book itself, or (`versi`) what was published of it with that version or before. */
export type SumberBenang = Buku & { versi?: number }

/** A table of the thread in that place; both have the columns a thread needs under the same names. */
export function tabelBenang(
  nama: 'kunci' | 'mutasi' | 'jurnal',
  { versi }: SumberBenang,
): RawBuilder<unknown> {
  return sql.table(versi === undefined ? `ledger.${nama}` : `publik.benang_${nama}`)
}

/** Rows of that book, and of a version no later ones. */
export function milikBenang(alias: string, { pemdaId, tahun, versi }: SumberBenang): RawBuilder<unknown> {
  const column = (nama: string) => sql.ref(`${alias}.${nama}`)
  const own = sql`${column('pemda_id')} = ${pemdaId} and ${column('tahun')} = ${tahun}`
  return versi === undefined ? own : sql`${own} and ${column('versi')} <= ${versi}`
}
