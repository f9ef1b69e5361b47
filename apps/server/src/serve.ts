import { join } from 'node:path'
import { connect } from '@benang/database/connection'
import { migrate } from '@benang/database/schema/migrate'
import { openSauhKey } from './checkpoint/key-file.ts'
import { type SauhWriter, startSauhWriter } from './checkpoint/sauh-writer.ts'
import { firstRun } from './first-run.ts'
import { openLog } from './log.ts'
import { openPostgres } from './postgres/open-postgres.ts'
import { openServerKey } from './server-key.ts'
import { type RunningServer, startServer } from './server.ts'
import type { ServerOptions } from './server-options.ts'
import { stopOnSignal } from './stop-on-signal.ts'

/** The part of the configuration that serving needs; see docs/operations.md. */
export type ServeConfig = {
  port: number
  host: string
  publicUrl: string | undefined
  databaseUrl: string | undefined
  dataDir: string
  sauhDir?: string | undefined
  logLevel: string
  trustProxy: boolean
  metricsToken: string | undefined
  mode: 'demo' | 'produksi'
  demo?: 'awal' | 'penuh'
}

/** What the packages above give: the procedures, the one door, the session of a token. */
export type ServeParts = Pick<ServerOptions, 'router' | 'runAct' | 'openSession'>

export type ServeInput = {
  config: ServeConfig
  parts: ServeParts
  root: string
  versi: string
  commit: string
}

/**
 * Opens or starts the database, brings it up to date (a newer schema is refused), and serves. Resolves when people can
 * come in; from then on SIGTERM ends everything in order. A failure on the way stops what was started.
 */
export async function serve(input: ServeInput): Promise<RunningServer & { pesan: readonly string[] }> {
  const { databaseUrl, dataDir, logLevel } = input.config
  const log = openLog(logLevel)
  const onRestart = () => log.warn('PostgreSQL ended and was started again')
  const postgres = await openPostgres({ databaseUrl, dataDir, exclusive: true, onRestart })
  try {
    const migrated = await migrate({ url: postgres.url, folder: join(input.root, 'migrations') })
    log.info({ dipasang: migrated.dipasang.length, skema: migrated.versi }, 'migrated')
    const db = connect({
      url: postgres.url,
      onError: (error) => log.warn({ err: error }, 'idle connection lost'),
    })
    const options = await optionsOf(input, { db, log, skema: migrated.versi })
    const running = await startServer(options)
    const pesan = await firstRun(options, options.publicUrl ?? running.url)
    const sauh = await startSauh(input.config, { db, log })
    const close = async () => {
      await db.close()
      await postgres.stop()
    }
    const stop = async () => {
      await running.stop()
      await sauh.stop()
    }
    stopOnSignal({ stop, close })
    return { ...running, stop, pesan }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

async function startSauh(
  { dataDir, sauhDir }: ServeConfig,
  { db, log }: Pick<ServerOptions, 'db' | 'log'>,
): Promise<SauhWriter> {
  await openSauhKey(dataDir) // a key that others can read ends the start
  return startSauhWriter({
    db,
    log,
    dataDir,
    ...(sauhDir === undefined ? {} : { secondFolder: sauhDir }),
  })
}

async function optionsOf(
  { config, parts, root, versi, commit }: ServeInput,
  { db, log, skema }: Pick<ServerOptions, 'db' | 'log'> & { skema: number },
): Promise<ServerOptions> {
  const { dataDir, port, host, trustProxy, mode, publicUrl, metricsToken, demo = 'awal' } = config
  return {
    ...parts,
    db,
    log,
    dataDir,
    port,
    host,
    trustProxy,
    mode,
    demo,
    kunciServer: await openServerKey(dataDir),
    versi: { versi, commit, skema },
    webDist: join(root, 'apps/web/dist'),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
  }
}
