import { setTimeout as sleep } from 'node:timers/promises'
import { ensureDatabase } from '@benang/database/schema/admin'
import { tryLock } from './data-lock.ts'
import { findRunning, startPostgres } from './start-postgres.ts'

/** The database this process works on; `stop` ends what was started here and leaves the rest alone. */
export type OpenPostgres = { url: string; kind: 'bawaan' | 'server'; stop: () => Promise<void> }

export type OpenPostgresOptions = {
  databaseUrl: string | undefined
  dataDir: string
  /** true: this process is the server, nobody else may have the folder. false: a verb may share a running server's. */
  exclusive: boolean
  onRestart?: () => void
}

const name = 'benang'

/** DATABASE_URL if given; else the embedded server of DATA_DIR, started here or already run by another process. */
export async function openPostgres(options: OpenPostgresOptions): Promise<OpenPostgres> {
  if (options.databaseUrl !== undefined) {
    return { url: options.databaseUrl, kind: 'server', stop: async () => undefined }
  }
  for (let tries = 0; tries < 300; tries++) {
    const lock = tryLock(options.dataDir)
    if (lock !== undefined) return start(options, lock)
    if (options.exclusive && tries > 50) break // a verb that is about to finish may hold it for a moment
    const url = options.exclusive ? undefined : await findRunning(options.dataDir)
    if (url !== undefined) {
      return { url: await ensureDatabase(url, name), kind: 'bawaan', stop: async () => undefined }
    }
    await sleep(100)
  }
  throw new Error(
    `Folder data ${options.dataDir} sedang dipakai proses Benang lain. Hentikan proses itu, atau isi DATA_DIR dengan folder lain.`,
  )
}

async function start(options: OpenPostgresOptions, lock: { release(): void }): Promise<OpenPostgres> {
  try {
    const { dataDir, onRestart } = options
    const postgres = await startPostgres(onRestart === undefined ? { dataDir } : { dataDir, onRestart })
    const stop = async () => {
      await postgres.stop()
      lock.release()
    }
    return { url: await ensureDatabase(postgres.url, name), kind: 'bawaan', stop }
  } catch (error) {
    lock.release()
    throw error
  }
}
