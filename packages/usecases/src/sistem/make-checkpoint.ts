import { readMoment } from '@benang/database/sistem/backup-moment'
import { type LinkRange, readHeads, readHeadsByTenant, readLinks } from '@benang/database/sistem/chain-heads'
import type { DirectTx } from '@benang/database/sistem/direct-connection'
import type { Checkpoint, Link } from '@benang/ledger/checkpoint'
import type { Context } from '../context.ts'

/** The heads of all chains now, under the log's name `asal`; apps/server signs it and writes it outside the database. */
export async function makeCheckpoint(context: Pick<Context, 'db'>, asal: string): Promise<Checkpoint> {
  return { asal, ...(await readHeads(context.db.lintas)) }
}

/** The heads as of a backup's snapshot. */
export async function checkpointOfSnapshot(direct: DirectTx, asal: string): Promise<Checkpoint> {
  const { dibuat } = await readMoment(direct.tx)
  return { asal, waktu: dibuat, heads: await readHeadsByTenant(direct.tx) }
}

/** The most links one question may ask for; a witness asks again for the rest. */
export const largestLinkRange = 50_000n

/** What a witness needs to follow a book from one head to the next. Public: hashes tell nothing of what they cover. */
export function readChainLinks(context: Pick<Context, 'db'>, range: LinkRange): Promise<Link[]> {
  const last = range.dari + largestLinkRange
  return readLinks(context.db.app, { ...range, sampai: range.sampai < last ? range.sampai : last })
}
