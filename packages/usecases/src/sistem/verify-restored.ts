import { findFault, readHeadsByTenant } from '@benang/database/sistem/chain-heads'
import type { DirectTx } from '@benang/database/sistem/direct-connection'
import { parseCheckpoint, rootOfHeads } from '@benang/ledger/checkpoint'
import type { BackupManifest } from './backup-manifest.ts'
import { RestoreRefused } from './restore.ts'

/**
 * Proves restored books: heads give the root the backup was made with, every chain is recomputed from its rows, and
 * stored balances equal postings. `sauh` is the text of the backup's own checkpoint, its signature already checked.
 */
export async function verifyRestored(
  direct: DirectTx,
  manifest: BackupManifest,
  sauh: string,
): Promise<void> {
  const expected = parseCheckpoint(sauh)
  const akar = rootOfHeads(await readHeadsByTenant(direct.tx)).toString('base64')
  if (expected === undefined || expected.akar.toString('base64') !== akar || manifest.sauh.akar !== akar) {
    throw new RestoreRefused(
      `Akar Merkle sesudah dipulihkan ${akar}, di cadangan ${manifest.sauh.akar}. Pakai salinan lain.`,
    )
  }
  const fault = await findFault(direct.tx)
  if (fault !== undefined) {
    throw new RestoreRefused(
      `Isi cadangan tidak utuh pada ${fault.rantai}: ${fault.sebab}. Pakai cadangan yang lebih lama.`,
    )
  }
}
