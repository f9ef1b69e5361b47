import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropDatabase, ensureDatabase } from '@benang/database/schema/admin'
import { migrate } from '@benang/database/schema/migrate'
import type { TestProject } from 'vitest/node'
import { findPostmaster } from '../src/postgres/postmaster.ts'
import { exists } from '../src/postgres/process-table.ts'
import { startPostgres } from '../src/postgres/start-postgres.ts'

const prefix = 'benang-uji-'
const migrations = join(import.meta.dirname, '../../../migrations')

/** One PostgreSQL for the whole run (or DATABASE_URL's), with one migrated template that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer()
  const templateName = `benang_templat_${randomBytes(4).toString('hex')}`
  try {
    const url = await ensureDatabase(server.url, templateName)
    await migrate({ url, folder: migrations })
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('postgresUrl', server.url)
  project.provide('templateName', templateName)
  return async () => {
    await dropDatabase(server.url, templateName)
    await server.stop()
  }
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given, stop: async () => undefined }
  await sweep()
  const dataDir = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  const postgres = await startPostgres({ dataDir, durable: false })
  const stop = async () => {
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url: postgres.url, stop }
}

/** Ends and removes what an earlier, killed run left behind. */
async function sweep(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix))
  for (const name of names) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    // Other tests name their folders alike, without a number: they are not ours to remove.
    if (!Number.isInteger(pid) || exists(pid)) continue
    const folder = join(tmpdir(), name)
    const postmaster = findPostmaster(join(folder, 'postgres'))
    if (postmaster !== undefined) process.kill(postmaster.pid, 'SIGQUIT')
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
}
