import type { Tx } from '@benang/database/connection'
import type { IsiBuku } from '@benang/database/ledger/buku'
import { findRusak } from '@benang/database/ledger/verifikasi'
import { lastPeriksa } from '@benang/database/sistem/buku-harian'
import { readKini } from '@benang/database/sistem/kini'

/** What is known of a chain: sound or broken and when that was found out (ISO), or not yet looked at as a whole. */
export type KeadaanRantai = { keadaan: 'utuh' | 'rusak' | 'belum'; diperiksa: string | null }

const jendela = 500n // jurnal recomputed at every look: a tenth of a second

/**
 * The state of a book's chain: its newest links and its head are recomputed now, which is the whole of a short book; the rest
 * is told by the last verification on record.
 */
export async function periksaBuku(tx: Tx, buku: IsiBuku): Promise<KeadaanRantai> {
  const { pemdaId, tahun, noAkhir } = buku
  const sesudah = noAkhir > jendela ? noAkhir - jendela : 0n
  const found = await findRusak(tx, { pemdaId, tahun, sesudah, sampai: null })
  const kini = (await readKini(tx)).toISOString()
  if (found !== undefined) return { keadaan: 'rusak', diperiksa: kini }
  const last = await lastPeriksa(tx, buku)
  if (last !== undefined && !last.utuh) return { keadaan: 'rusak', diperiksa: last.waktu.toISOString() }
  if (sesudah === 0n) return { keadaan: 'utuh', diperiksa: kini }
  if (last === undefined) return { keadaan: 'belum', diperiksa: null }
  return { keadaan: 'utuh', diperiksa: last.waktu.toISOString() }
}
