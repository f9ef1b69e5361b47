import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from './key-file.ts'

const fileName = /^(\d{8})T\d{9}Z\.sauh$/

/** The checkpoint's file name, from its time: names sort as times do. */
export function sauhFileName(waktu: string): string {
  return `${waktu.replace(/[-:.]/g, '')}.sauh`
}

/** Names of the checkpoints in a folder, oldest first. */
export async function listSauh(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).filter((name) => fileName.test(name)).sort()
}

/** The newest checkpoint's note; undefined when there is none. */
export async function readNewestSauh(folder: string): Promise<string | undefined> {
  const name = (await listSauh(folder)).at(-1)
  return name === undefined ? undefined : readFile(join(folder, name), 'utf8')
}

/** Puts a checkpoint into a folder, durably. */
export async function putSauh(folder: string, name: string, note: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeDurably(join(folder, name), note)
}

/** Of checkpoints older than `days` days (counted back from the newest), those that were not the last of their day. */
export function thinnable(names: readonly string[], days: number): string[] {
  const dates = [...new Set(names.map(dateOf))].sort()
  const old = new Set(dates.slice(0, Math.max(0, dates.length - days)))
  return names.filter((name, at) => {
    const next = names[at + 1]
    return old.has(dateOf(name)) && next !== undefined && dateOf(next) === dateOf(name)
  })
}

/** Thins our own folder; a second sink outside is never thinned by us. */
export async function thinSauh(folder: string, days: number): Promise<void> {
  for (const name of thinnable(await listSauh(folder), days)) await rm(join(folder, name), { force: true })
}

function dateOf(name: string): string {
  return fileName.exec(name)?.[1] ?? ''
}
