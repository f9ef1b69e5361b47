import type { Tx } from '@benang/database/connection'
import { listPostur } from '@benang/database/penganggaran/postur'
import { semuaBagian } from '@benang/domain/penganggaran/bagian-apbd'
import { type PosturApbd, posturKosong } from '@benang/domain/penganggaran/postur-apbd'

/** The four sums of what a document adopts. */
export async function readPostur(tx: Tx, key: { pemdaId: number; dokumenId: bigint }): Promise<PosturApbd> {
  const rows = await listPostur(tx, key)
  const of = (bagian: string) => rows.find((row) => row.bagian === bagian)?.jumlah ?? 0n
  return semuaBagian.reduce((postur, bagian) => ({ ...postur, [bagian]: of(bagian) }), posturKosong)
}
