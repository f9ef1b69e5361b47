import type { Tx } from '@benang/database/connection'
import { listPostur } from '@benang/database/penganggaran/postur'
import { semuaBagian } from '@benang/domain/penganggaran/bagian-apbd'
import { type PosturApbd, posturKosong } from '@benang/domain/penganggaran/postur-apbd'

/** The four sums of what a document adopts. */
export async function readPostur(tx: Tx, key: { pemdaId: number; dokumenId: bigint }): Promise<PosturApbd> {
  return posturOf(await listPostur(tx, key))
}

/** Sums by part as one value; a part that is left out is nothing. */
export function posturOf(rows: readonly { bagian: string; jumlah: bigint }[]): PosturApbd {
  const of = (bagian: string) => rows.find((row) => row.bagian === bagian)?.jumlah ?? 0n
  return semuaBagian.reduce((postur, bagian) => ({ ...postur, [bagian]: of(bagian) }), posturKosong)
}
