import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The 32 bytes of DATA_DIR/kunci-server, made on the first start. Whoever has the database alone cannot read what they
 * seal, so they are not in it; a file others may read is refused.
 */
export async function openServerKey(dataDir: string): Promise<Uint8Array> {
  const path = join(dataDir, 'kunci-server')
  await mkdir(dataDir, { recursive: true })
  await create(path)
  const { mode } = await stat(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Error(`${path} bisa dibaca pengguna lain. Jalankan: chmod 600 ${path}`)
  const key = await readFile(path)
  if (key.length !== 32)
    throw new Error(`${path} berisi ${key.length} byte, bukan 32. Pulihkan berkas ini dari cadangan.`)
  return key
}

/** Does nothing when the file is there. */
async function create(path: string): Promise<void> {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (error instanceof Error && Reflect.get(error, 'code') === 'EEXIST') return undefined
    throw error
  })
  if (file === undefined) return
  try {
    await file.writeFile(randomBytes(32))
    await file.sync()
  } finally {
    await file.close()
  }
}
