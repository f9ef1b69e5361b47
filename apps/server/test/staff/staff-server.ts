import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../browser.ts'
import { scratchDatabase, type ScratchDatabase } from '../scratch-database.ts'

const root = join(import.meta.dirname, '../../../..')

/** The real server in a process of its own over a fresh demo database, and a browser to use it with. */
export type Staff = {
  url: string
  scratch: ScratchDatabase
  browser: Browser
  /** Stops the server; the answer starts it again on the same address, database and files. */
  stop(): Promise<() => Promise<void>>
  end(): Promise<void>
}

/** Starts both; in demo mode an empty database is filled with the demo before the server says it is ready. */
export async function openStaff(): Promise<Staff> {
  if (!existsSync(join(root, 'apps/web/dist/index.html')))
    throw new Error('The staff app is not built: run the tests with npm test, which builds it.')
  const scratch = await scratchDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'benang-staf-'))
  const where = { DATABASE_URL: scratch.url, DATA_DIR: dataDir }
  let server = await startProcess(where)
  const { url } = server
  const browser = await openBrowser()
  const stop = async () => {
    await server.stop()
    return async () => {
      server = await startProcess({ ...where, PORT: new URL(url).port })
    }
  }
  const end = async () => {
    await browser.close()
    await server.stop()
    await scratch.drop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url, scratch, browser, stop, end }
}

async function startProcess(environment: Record<string, string>) {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    LOG_LEVEL: 'error',
    BENANG_MODE: 'demo',
    BENANG_DEMO: 'awal',
    ...environment,
  }
  const child = spawn(process.execPath, [join(root, 'apps/server/src/main.ts')], { env })
  let said = ''
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: unknown) => {
      said += String(chunk)
      const found = /Benang siap di (\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', () => reject(new Error(said)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url, stop }
}
