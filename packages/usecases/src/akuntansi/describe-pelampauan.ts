import type { Tx } from '@benang/database/connection'
import type { Pelampauan } from '@benang/database/ledger/pelampauan'
import type { Buku } from '@benang/database/ledger/post'
import { listUraianKunci } from '@benang/database/ledger/uraian-kunci'
import { namaTahap } from '@benang/domain/akuntansi/nama-tahap'
import { rupiahToText } from '@benang/values/rupiah'
import { uraianOf } from './uraian-of.ts'

/** A limit gone beyond, for the eye: which key, which stage, by how much (wire text in rupiah). */
export type PelampauanTampak = { kunci: string; uraian: string; tahapNama: string; jumlah: string }

/** Limits gone beyond in one book, in words; the order stays. */
export async function describePelampauan(
  tx: Tx,
  buku: Buku,
  semua: readonly Pelampauan[],
): Promise<readonly PelampauanTampak[]> {
  if (semua.length === 0) return []
  const described = await listUraianKunci(
    tx,
    buku,
    semua.map(({ kunci }) => kunci),
  )
  const words = new Map(described.map((satu) => [satu.kunci, uraianOf(satu)]))
  return semua.map(({ kunci, tahap, jumlah }) => ({
    kunci: String(kunci),
    uraian: words.get(kunci) ?? `kunci ${kunci}`,
    tahapNama: namaTahap[tahap],
    jumlah: rupiahToText(jumlah),
  }))
}
