import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/** How to start a program that refuses to run as root: what to put before it, or which user to become. */
export type Unprivileged = { prefix: readonly string[]; uid?: number; gid?: number }

const run = promisify(execFile)
const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000']

/**
 * PostgreSQL refuses uid 0. A user namespace keeps the files root's and works inside private folders; where the kernel
 * forbids it, a system user is taken (the caller gives it the data folder).
 */
export async function findUnprivileged(): Promise<Unprivileged> {
  if (process.getuid?.() !== 0) return { prefix: [] }
  if (await succeeds(namespace)) return { prefix: namespace }
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '')
  for (const name of ['postgres', 'nobody']) {
    const entry = passwd
      .split('\n')
      .map((line) => line.split(':'))
      .find(([user]) => user === name)
    if (entry !== undefined) return { prefix: [], uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  throw new Error(
    'PostgreSQL bawaan tidak dapat berjalan sebagai root di mesin ini. Jalankan sebagai pengguna biasa, atau isi DATABASE_URL.',
  )
}

async function succeeds(prefix: readonly string[]): Promise<boolean> {
  const [program = '', ...rest] = prefix
  return run(program, [...rest, 'true']).then(
    () => true,
    () => false,
  )
}
