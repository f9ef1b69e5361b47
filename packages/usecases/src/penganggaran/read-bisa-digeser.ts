import type { Tx } from '@benang/database/connection'
import { readBuku } from '@benang/database/ledger/buku'
import { listKetersediaan } from '@benang/database/ledger/ketersediaan'
import type { Buku } from '@benang/database/ledger/post'
import { bisaDigeserOf } from '@benang/domain/penganggaran/lantai-pergeseran'

/** Per key of some lines what a pergeseran may take away, in sen; nothing for a mirror book, whose limits do not stop. */
export async function readBisaDigeser(
  tx: Tx,
  buku: Buku,
  baris: readonly { kunci: number }[],
): Promise<ReadonlyMap<number, bigint>> {
  const kunci = [...new Set(baris.map((satu) => satu.kunci))]
  if (kunci.length === 0 || (await readBuku(tx, buku))?.mode === 'cermin') return new Map()
  const rows = await listKetersediaan(tx, buku, {
    ...{ unitId: null, kata: [], kunci, masuk: null, sampaiBulan: 12, banyak: kunci.length },
  })
  return new Map(rows.map((row) => [row.kunci, bisaDigeserOf(row)]))
}
