import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'
import type { BackupSink } from '@benang/usecases/sistem/back-up'
import { seal } from './seal.ts'
import { tarEnd, tarHeader, tarPadding } from './tar.ts'

export type ArchiveOptions = {
  path: string
  /** Encrypts when given. */
  password?: string
  /** Modification time of the entries, seconds since 1970. */
  seconds: number
}

/**
 * Writes a .tar.gz (sealed on wish) as `work` hands over its files. The file appears under its name only when it is whole
 * and on disk; a failure leaves nothing. Memory stays at a few chunks: `work` waits for the disk.
 */
export async function writeArchive<T>(
  options: ArchiveOptions,
  work: (sink: BackupSink) => Promise<T>,
): Promise<T> {
  const { path, password, seconds } = options
  const draft = `${path}.sebagian`
  const gzip = createGzip({ level: 6 })
  const file = createWriteStream(draft, { mode: 0o600, flush: true })
  const written =
    password === undefined ? pipeline(gzip, file) : pipeline(gzip, (bytes) => seal(bytes, password), file)
  try {
    // Whichever fails first ends both: a full disk must not leave `work` waiting for a drain.
    const [result] = await Promise.all([fill(gzip, seconds, work), written])
    await rename(draft, path)
    await syncFolder(dirname(path))
    return result
  } catch (error) {
    gzip.destroy()
    await written.catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}

async function fill<T>(gzip: Gzip, seconds: number, work: (sink: BackupSink) => Promise<T>): Promise<T> {
  const write = (bytes: Buffer) =>
    new Promise<void>((resolve, reject) => gzip.write(bytes, (error) => (error ? reject(error) : resolve())))
  const result = await work(async (name, size, body) => {
    const digest = createHash('sha256')
    await write(tarHeader(name, size, seconds))
    let left = size
    for await (const chunk of body) {
      left -= chunk.length
      if (left < 0) break
      digest.update(chunk)
      await write(chunk)
    }
    if (left !== 0) throw new Error(`${name} changed its size while it was read`)
    await write(tarPadding(size))
    return { nama: name, bita: size, sidik: digest.digest('hex') }
  })
  await write(tarEnd)
  gzip.end()
  return result
}

/** Makes a rename in `folder` survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
