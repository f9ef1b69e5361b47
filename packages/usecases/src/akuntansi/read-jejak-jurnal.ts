import type { Tx } from '@benang/database/connection'
import { listJurnalOfDokumen } from '@benang/database/ledger/jurnal'
import { listPelampauanOfDokumen } from '@benang/database/ledger/pelampauan'
import { findDokumenBerbeda, findRusak } from '@benang/database/ledger/verifikasi'
import { describePelampauan, type PelampauanTampak } from './describe-pelampauan.ts'

export type KunciDokumen = { pemdaId: number; dokumenId: bigint }

/** The jurnal of a document as its page shows it; `rantai` in hex. */
export type JejakJurnal = { no: string; rantai: string; keadaan: 'utuh' | 'rusak' | 'belum' }

/**
 * The last jurnal a document posted, recomputed now: its content, its link to the jurnal before it, and whether the document
 * still is the one it was posted for. Null while it has none. What comes after it in the chain is the book's own page.
 */
export async function jejakJurnalOf(
  tx: Tx,
  { pemdaId, dokumenId }: KunciDokumen,
): Promise<JejakJurnal | null> {
  const jurnal = (await listJurnalOfDokumen(tx, { pemdaId, dokumen: dokumenId })).at(-1)
  if (jurnal === undefined) return null
  const { no, tahun, rantai } = jurnal
  const found =
    (await findRusak(tx, { pemdaId, tahun, sesudah: no - 1n, sampai: no })) ??
    (await findDokumenBerbeda(tx, { pemdaId, tahun, dokumenId }))
  return { no: String(no), rantai, keadaan: found === undefined ? 'utuh' : 'rusak' }
}

/** The limits that a document of a mirror book went beyond, in words. */
export async function pelampauanOf(tx: Tx, kunci: KunciDokumen): Promise<readonly PelampauanTampak[]> {
  const found = Map.groupBy(await listPelampauanOfDokumen(tx, kunci), ({ tahun }) => tahun)
  const described: PelampauanTampak[] = []
  for (const [tahun, semua] of found)
    described.push(...(await describePelampauan(tx, { pemdaId: kunci.pemdaId, tahun }, semua)))
  return described
}
