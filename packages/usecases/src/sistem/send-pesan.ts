import { type Database, inTenant } from '@benang/database/connection'
import {
  insertPesan,
  markTerkirim,
  type Pesan,
  pemdaWithPesan,
  postponePesan,
  takePesan,
} from '@benang/database/sistem/outbox'
import type { Env } from '../act.ts'

/** Writes a message in the act's own transaction; it goes out after the commit, and never without it. */
export function queuePesan(
  env: Pick<Env, 'tx' | 'session'>,
  pesan: { saluran: string; jenis: string; isi: unknown },
) {
  return insertPesan(env.tx, { pemdaId: env.session.pemdaId, ...pesan })
}

/**
 * Hands every message that is due to `send`, which answers null when it went out, else why not. At least once: a crash
 * between sending and the mark repeats it, with the same id.
 */
export async function sendPesan(
  db: Database,
  send: (pesan: Pesan) => Promise<string | null>,
): Promise<number> {
  let sent = 0
  for (const pemdaId of await pemdaWithPesan(db.lintas))
    sent += await inTenant(db.app, { pemdaId }, async (tx) => {
      let done = 0
      for (const pesan of await takePesan(tx, pemdaId)) {
        const problem = await send(pesan)
        if (problem === null) await markTerkirim(tx, pesan)
        else await postponePesan(tx, pesan, problem)
        done += problem === null ? 1 : 0
      }
      return done
    })
  return sent
}
