import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '@benang/database/schema/admin'
import { afterAll, expect, test } from 'vitest'
import { tryLock } from '../src/postgres/data-lock.ts'
import { findPostmaster } from '../src/postgres/postmaster.ts'
import { findRunning, startPostgres } from '../src/postgres/start-postgres.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'benang-postgres-'))
const data = join(dataDir, 'postgres')
afterAll(() => rm(dataDir, { recursive: true, force: true }))

const ask = (url: string, query: string) =>
  withClient(url, async (client) => (await client.query<{ nilai: string }>(query)).rows[0]?.nilai)

test('a new cluster is durable, checked, private and UTF-8, and starts again as it was', async () => {
  const first = await startPostgres({ dataDir })
  const settings = ['fsync', 'data_checksums', 'listen_addresses', 'server_encoding', 'password_encryption']
  const values = await Promise.all(
    settings.map((name) => ask(first.url, `select current_setting('${name}') as nilai`)),
  )
  expect(values).toEqual(['on', 'on', '127.0.0.1', 'UTF8', 'scram-sha-256'])
  expect((await stat(join(dataDir, 'postgres.sandi'))).mode & 0o777).toBe(0o600)
  await expect(ask(first.url.replace(/:[^:@]+@/, ':salah@'), 'select 1 as nilai')).rejects.toThrow('password')
  await ask(first.url, 'create table ada (nilai text)')
  await first.stop()
  expect(findPostmaster(data)).toBeUndefined()
  const second = await startPostgres({ dataDir })
  expect(await ask(second.url, 'select count(*)::text as nilai from ada')).toBe('0')
  await second.stop()
})

test('a server left behind by kill -9 of its parent is adopted, and stopped at the end', async () => {
  const script = `import { startPostgres } from '${join(import.meta.dirname, '../src/postgres/start-postgres.ts')}'
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)} }); console.log('ready'); setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => parent.stdout.once('data', resolve))
  const url = await findRunning(dataDir)
  parent.kill('SIGKILL')
  await new Promise((resolve) => parent.once('exit', resolve))
  const adopted = await startPostgres({ dataDir })
  expect(adopted.adopted).toBe(true)
  expect(adopted.url).toBe(url)
  await adopted.stop()
  expect(findPostmaster(data)).toBeUndefined()
})

test('a killed server is started again at the same address', async () => {
  let restarts = 0
  const server = await startPostgres({ dataDir, onRestart: () => restarts++ })
  const before = findPostmaster(data)?.pid ?? 0
  process.kill(before, 'SIGKILL')
  for (let tries = 0; tries < 200 && (findPostmaster(data)?.ready !== true || restarts === 0); tries++)
    await sleep(50)
  expect(restarts).toBe(1)
  expect(findPostmaster(data)?.pid).not.toBe(before)
  expect(await ask(server.url, 'select 1::text as nilai')).toBe('1')
  await server.stop()
})

test('a pid file that names another process or a zombie does not stop the start', async () => {
  // A shell that never waits for its child leaves a zombie as long as it lives.
  const shell = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const zombie = await new Promise<string>((resolve) =>
    shell.stdout.once('data', (text) => resolve(String(text).trim())),
  )
  for (const pid of [String(process.pid), zombie]) {
    await writeFile(join(data, 'postmaster.pid'), `${pid}\n${data}\n1\n5432\n\n127.0.0.1\n\nready\n`)
    const server = await startPostgres({ dataDir })
    expect(server.adopted).toBe(false)
    expect(await ask(server.url, 'select 1::text as nilai')).toBe('1')
    expect((await readFile(join(data, 'postmaster.pid'), 'utf8')).startsWith(`${pid}\n`)).toBe(false)
    await server.stop()
  }
  shell.kill('SIGKILL')
})

test('two processes never hold one data folder', () => {
  const lock = tryLock(dataDir)
  expect(lock).toBeDefined()
  expect(tryLock(dataDir)).toBeUndefined()
  lock?.release()
  const again = tryLock(dataDir)
  expect(again).toBeDefined()
  again?.release()
})
