import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exists, isPostmasterOf, leftoversIn } from './process-table.ts'

export type Postmaster = { pid: number; port: number; ready: boolean }

/** The live postmaster of a data folder, from line 1 (pid), 4 (port) and 8 (state) of postmaster.pid. */
export function findPostmaster(folder: string): Postmaster | undefined {
  const lines = readLines(folder)
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!(pid > 0) || !(port > 0) || !isPostmasterOf(folder, pid)) return undefined
  return { pid, port, ready: lines[7]?.trim() === 'ready' }
}

/**
 * Removes a pid file that PostgreSQL itself would take for a live server: its number now belongs to another process or to
 * a zombie nobody reaped. Waits for backends of the killed postmaster first.
 */
export async function clearStalePidFile(folder: string): Promise<void> {
  for (let tries = 0; leftoversIn(folder).length > 0; tries++) {
    if (tries === 100) {
      throw new Error(
        `Proses PostgreSQL ${leftoversIn(folder).join(', ')} masih memakai ${folder}. Hentikan proses itu, lalu jalankan lagi.`,
      )
    }
    await sleep(100)
  }
  const pid = Number(readLines(folder)[0])
  if (pid > 0 && exists(pid)) await rm(join(folder, 'postmaster.pid'), { force: true })
}

/** Waits until the postmaster of `folder` says it accepts connections; crash recovery may take a while. */
export async function waitUntilReady(folder: string, stillStarting: () => boolean): Promise<Postmaster> {
  for (let tries = 0; tries < 6000; tries++) {
    const postmaster = findPostmaster(folder)
    if (postmaster?.ready === true) return postmaster
    if (!stillStarting()) break
    await sleep(50)
  }
  throw new Error(
    `PostgreSQL bawaan tidak menjadi siap di ${folder}. Sebabnya tercatat di postgres.log di sebelah folder itu.`,
  )
}

function readLines(folder: string): readonly string[] {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}
