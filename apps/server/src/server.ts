import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { stopWorker } from '@benang/render/in-worker'
import { invariant } from '@benang/values/invariant'
import { openBerkasFiles } from './berkas/store.ts'
import { newestFile } from './evidence.ts'
import { createApp } from './http/app.ts'
import { sessionCookie } from './http/session-cookie.ts'
import { newPembaca } from './impor/pembaca.ts'
import { startBackground } from './jobs/background.ts'
import { createMetrics } from './live-metrics.ts'
import type { ServerOptions } from './server-options.ts'

/** A running server: where it listens, and how to stop it (drains for at most 10 seconds; the database stays open). */
export type RunningServer = { url: string; port: number; stop: () => Promise<void> }

const drainMs = 10_000

/** Serves until `stop`. The database must be migrated; nothing of it is opened or closed here. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  let stopping = false
  const https = options.publicUrl?.startsWith('https://') === true
  const files = openBerkasFiles(join(options.dataDir, 'berkas'))
  await files.clean()
  const pembaca = newPembaca(files)
  const metrics = createMetrics(options)
  const app = await createApp({
    options,
    https,
    cookie: sessionCookie(https),
    metrics,
    files,
    pembaca,
    started: new Date(),
    lastEvidence: (kind) => newestFile(join(options.dataDir, kind)),
    stopping: () => stopping,
  })
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: limits })
  invariant('closeIdleConnections' in server, 'http/1.1 server')
  await listen(server, options)
  const background =
    options.jobs === false ? undefined : startBackground({ options, files, pembaca, metrics })
  const port = portOf(server)
  return {
    url: `http://${options.host === '0.0.0.0' ? '127.0.0.1' : options.host}:${port}`,
    port,
    async stop() {
      if (stopping) return
      stopping = true
      await Promise.all([drain(server), background?.stop()])
      await stopWorker()
    },
  }
}

// Headers within 10 s (slowloris), a whole upload within 5 minutes.
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2000,
}

function listen(server: Server, { port, host }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Takes no new connection, lets running requests end, and cuts what is left after ten seconds. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  const cut = setTimeout(() => server.closeAllConnections(), drainMs - 500)
  await closed
  clearInterval(idle)
  clearTimeout(cut)
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address()
  invariant(typeof address === 'object' && address !== null, 'listens on a port')
  return address.port
}
