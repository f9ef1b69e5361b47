import type { Tx } from '@benang/database/connection'
import { readKini } from '@benang/database/sistem/kini'
import { invariant } from '@benang/values/invariant'
import type { Context } from '../context.ts'

/** The instant a session counts with: the database's clock, or the one a test passes in. */
export async function kiniOf(context: Pick<Context, 'kini'>, tx: Tx): Promise<Date> {
  return context.kini === undefined ? readKini(tx) : new Date(context.kini)
}

/** The key that seals second-factor secrets and signs set-up links; every entry of the process passes it. */
export function kunciOf(context: Pick<Context, 'kunciServer'>): Uint8Array {
  invariant(context.kunciServer !== undefined, 'the server key is passed in')
  return context.kunciServer
}
