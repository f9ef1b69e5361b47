import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** ISO time of the newest file in a folder; null when there is none. */
export async function newestFile(dir: string): Promise<string | null> {
  const names = await readdir(dir).catch(() => [])
  const times = await Promise.all(
    names.map((name) =>
      stat(join(dir, name)).then(
        (file) => file.mtimeMs,
        () => 0,
      ),
    ),
  )
  const newest = Math.max(0, ...times)
  return newest === 0 ? null : new Date(newest).toISOString()
}
