import { join } from 'node:path'
import { connect } from '@benang/database/connection'
import { migrate } from '@benang/database/schema/migrate'
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
  logLevel: string
  trustProxy: boolean
  metricsToken: string | undefined
  mode: 'demo' | 'produksi'
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
 * come in; from then on SIGTERM ends everything in order.
 */
export async function serve({ config, parts, root, versi, commit }: ServeInput): Promise<RunningServer> {
  const log = openLog(config.logLevel)
  const { databaseUrl, dataDir } = config
  const postgres = await openPostgres({
    databaseUrl,
    dataDir,
    exclusive: true,
    onRestart: () => log.warn('PostgreSQL ended and was started again'),
  })
  const migrated = await migrate({ url: postgres.url, folder: join(root, 'migrations') })
  log.info({ dipasang: migrated.dipasang.length, skema: migrated.versi }, 'migrated')
  const db = connect({
    url: postgres.url,
    onError: (error) => log.warn({ err: error }, 'idle connection lost'),
  })
  const { port, host, trustProxy, mode, publicUrl, metricsToken } = config
  const running = await startServer({
    ...parts,
    db,
    log,
    dataDir,
    port,
    host,
    trustProxy,
    mode,
    kunciServer: await openServerKey(dataDir),
    versi: { versi, commit, skema: migrated.versi },
    webDist: join(root, 'apps/web/dist'),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
  })
  stopOnSignal({
    stop: running.stop,
    close: async () => {
      await db.close()
      await postgres.stop()
    },
  })
  return running
}
