import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { Unprivileged } from './unprivileged.ts'

export type Paths = { data: string; password: string; log: string }

/** Where the embedded server keeps its things inside DATA_DIR. */
export function pathsIn(dataDir: string): Paths {
  return {
    data: join(dataDir, 'postgres'),
    password: join(dataDir, 'postgres.sandi'),
    log: join(dataDir, 'postgres.log'),
  }
}

/** The superuser's password of this folder, made on first use and readable by its owner only. */
export async function readPassword(path: string): Promise<string> {
  if (!existsSync(path))
    await writeFile(path, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  return (await readFile(path, 'utf8')).trim()
}

/** Makes the cluster once: UTF-8, byte order collation that no library update can change, data checksums, passwords by SCRAM. */
export async function ensureCluster(paths: Paths, binaries: Binaries, as: Unprivileged): Promise<void> {
  if (existsSync(join(paths.data, 'PG_VERSION'))) return
  const half = `${paths.data}.baru`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true, mode: 0o700 })
  if (as.uid !== undefined)
    for (const path of [half, paths.password]) await chown(path, as.uid, as.gid ?? as.uid)
  await run(paths.log, as, [
    binaries.initdb,
    ...['-D', half, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${paths.password}`],
    ...[
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
    ],
  ])
  await rename(half, paths.data)
}

async function run(logPath: string, as: Unprivileged, command: readonly string[]): Promise<void> {
  const [program = '', ...args] = [...as.prefix, ...command]
  const log = await open(logPath, 'a', 0o600)
  const child = spawn(program, args, { stdio: ['ignore', log.fd, log.fd], ...userOf(as) })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  await log.close()
  if (code !== 0)
    throw new Error(`initdb berhenti dengan kode ${String(code)}. Sebabnya tercatat di ${logPath}.`)
}

/** The spawn options that make a child that user. */
export function userOf(as: Unprivileged): { uid?: number; gid?: number } {
  return as.uid === undefined ? {} : { uid: as.uid, gid: as.gid ?? as.uid }
}
