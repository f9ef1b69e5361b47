import { randomBytes } from 'node:crypto'
import type { Context } from '@benang/usecases/context'
import { todayIn } from '../http/request-context.ts'
import { openServerKey } from '../server-key.ts'
import type { VerbEnv } from './verb.ts'

/** The use case's context of a command: no session, today in Jakarta, this server's key and mode. */
export async function contextOf({ config, openDatabase }: VerbEnv): Promise<Context> {
  const { db } = await openDatabase()
  return {
    db,
    today: todayIn('Asia/Jakarta'),
    kejadian: randomBytes(2).toString('hex').toUpperCase(),
    mode: config.mode,
    kunciServer: await openServerKey(config.dataDir),
  }
}
