import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts'

let scratch: ScratchDatabase
let dataDir: string
beforeEach(async () => {
  scratch = await scratchDatabase()
  dataDir = await mkdtemp(join(tmpdir(), 'benang-mulai-'))
})
afterEach(async () => {
  await scratch.drop()
  await rm(dataDir, { recursive: true })
})

function start(environment: Record<string, string>) {
  const main = join(import.meta.dirname, '../src/main.ts')
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: scratch.url,
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'error',
    BENANG_DEMO: 'awal',
    ...environment,
  }
  const child = spawn(process.execPath, [main], { env })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => (said.out += String(chunk)))
  child.stderr.on('data', (chunk) => (said.err += String(chunk)))
  const ended = new Promise<number | string | null>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? signal)),
  )
  return { child, said, ended }
}

async function readyAt({
  said,
  child,
}: {
  said: { out: string; err: string }
  child: ChildProcess
}): Promise<string> {
  for (;;) {
    const url = /Benang siap di (\S+)/.exec(said.out)?.[1]
    if (url !== undefined) return url
    if (child.exitCode !== null) throw new Error(said.err)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

it('starts on an empty DATABASE_URL or a known one, says where, serves, and ends with 0 on SIGTERM', async () => {
  const process = start({})
  const url = await readyAt(process)
  expect((await fetch(`${url}/healthz/readiness`)).status).toBe(200)
  expect(await (await fetch(`${url}/versi`)).json()).toMatchObject({ versi: '0.1.0', skema: scratch.skema })
  expect((await stat(join(dataDir, 'kunci-server'))).mode & 0o077).toBe(0)
  process.child.kill('SIGTERM')
  expect(await process.ended).toBe(0)
})

it('refuses a database of a newer application, and says what to do', async () => {
  await scratch.sql("insert into migrasi.terpasang values (9999, '9999_masa_depan.sql', '')")
  const { said, ended } = start({})
  expect(await ended).toBe(1)
  expect(said.err).toContain('Basis data lebih baru daripada aplikasi')
})

it('refuses a wrong configuration before it touches anything', async () => {
  const { said, ended } = start({ PORT: 'tiga ribu' })
  expect(await ended).toBe(1)
  expect(said.err).toContain('PORT')
})
