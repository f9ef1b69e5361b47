import { type ChildProcess, spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, findBinaries } from './binaries.ts'
import { ensureCluster, type Paths, pathsIn, readPassword, userOf } from './cluster.ts'
import { clearStalePidFile, findPostmaster, waitUntilReady } from './postmaster.ts'
import { exists } from './process-table.ts'
import { findUnprivileged, type Unprivileged } from './unprivileged.ts'

export type StartOptions = {
  dataDir: string
  /** false for tests only: no fsync, nothing survives a power cut. */
  durable?: boolean
  /** Told when the server process ended by itself and is started again. */
  onRestart?: () => void
}

/** A running embedded server. `url` is the superuser's, database `postgres`; it stays the same over a restart. */
export type Postgres = { url: string; adopted: boolean; stop: () => Promise<void> }

type Launch = { paths: Paths; binaries: Binaries; as: Unprivileged; port: number; durable: boolean }
type Running = { pid: number; child: ChildProcess | undefined }

/**
 * Starts the embedded PostgreSQL of `dataDir` on a free loopback port, or adopts the one a killed process left behind.
 * If it dies it is started again on the same port. The caller holds the folder's lock.
 */
export async function startPostgres(options: StartOptions): Promise<Postgres> {
  const paths = pathsIn(options.dataDir)
  const [binaries, as] = await Promise.all([findBinaries(), findUnprivileged()])
  const password = await readPassword(paths.password)
  await ensureCluster(paths, binaries, as)
  const left = findPostmaster(paths.data)
  const port = left?.port ?? (await freePort())
  const launch = { paths, binaries, as, port, durable: options.durable ?? true }
  let running: Running = left === undefined ? await launchServer(launch) : { pid: left.pid, child: undefined }
  await waitUntilReady(paths.data, () => isAlive(running))
  let stopping = false
  const supervise = async () => {
    for (; !stopping; await sleep(500)) {
      if (isAlive(running)) continue
      options.onRestart?.()
      running = await launchServer(launch)
      await waitUntilReady(paths.data, () => isAlive(running)).catch(() => undefined)
    }
  }
  const supervision = supervise()
  return {
    url: urlOf(port, password),
    adopted: left !== undefined,
    stop: async () => {
      stopping = true
      await supervision
      await stopServer(paths, running)
    },
  }
}

/** The superuser's address of a server that another process runs in `dataDir`; undefined when none is ready. */
export async function findRunning(dataDir: string): Promise<string | undefined> {
  const paths = pathsIn(dataDir)
  const postmaster = findPostmaster(paths.data)
  return postmaster?.ready === true ? urlOf(postmaster.port, await readPassword(paths.password)) : undefined
}

function urlOf(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}

async function launchServer({ paths, binaries, as, port, durable }: Launch): Promise<Running> {
  await clearStalePidFile(paths.data)
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'max_connections=200',
    'shared_buffers=256MB',
    'jit=off',
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
  ]
  const args = [binaries.postgres, '-D', paths.data, ...settings.flatMap((setting) => ['-c', setting])]
  const [program = '', ...rest] = [...as.prefix, ...args]
  const log = await open(paths.log, 'a', 0o600)
  // A process group of its own: Ctrl-C reaches Node first, which stops the database last.
  const child = spawn(program, rest, { stdio: ['ignore', log.fd, log.fd], detached: true, ...userOf(as) })
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', reject)
  })
  child.unref()
  await log.close()
  return { pid: child.pid ?? 0, child }
}

function isAlive({ pid, child }: Running): boolean {
  return child === undefined ? exists(pid) : child.exitCode === null && child.signalCode === null
}

/** Fast shutdown: open sessions are cut, a checkpoint is written. */
async function stopServer(paths: Paths, running: Running): Promise<void> {
  if (isAlive(running)) process.kill(running.pid, 'SIGINT')
  for (let tries = 0; tries < 1200 && isAlive(running); tries++) {
    if (running.child === undefined && findPostmaster(paths.data) === undefined) return
    await sleep(50)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
