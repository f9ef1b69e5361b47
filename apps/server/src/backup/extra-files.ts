import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { listBerkasSidik } from '@benang/database/sistem/backup-berkas'
import type { DirectTx } from '@benang/database/sistem/direct-connection'
import type { BackupFile } from '@benang/usecases/sistem/back-up'
import type { ArchiveFile } from '@benang/usecases/sistem/restore'
import { syncFolder } from './write-archive.ts'
import { BackupUnusable } from './read-archive.ts'

/** Uploads of the snapshot's rows, then the checkpoints in DATA_DIR/sauh, named as they lie under `dataDir`. */
export async function* extraFiles(direct: DirectTx, dataDir: string): AsyncGenerator<BackupFile> {
  for await (const { pemdaId, sidik } of listBerkasSidik(direct.tx)) {
    yield await fromDisk(dataDir, `berkas/${pemdaId}/${sidik.slice(0, 2)}/${sidik}`)
  }
  const names = await readdir(join(dataDir, 'sauh')).catch(() => [])
  // The private key never travels with a backup: whoever holds both could rewrite history and sign it.
  for (const name of names.filter((file) => isPublicSauh(file)).sort())
    yield await fromDisk(dataDir, `sauh/${name}`)
}

/** Checkpoints and public keys: everything in the folder but drafts and the private key. */
export function isPublicSauh(name: string): boolean {
  return /^(\d{8}T\d{9}Z\.sauh|ganti-kunci-\d+\.pub)$/.test(name)
}

async function fromDisk(dataDir: string, nama: string): Promise<BackupFile> {
  const path = join(dataDir, nama)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined)
    throw new BackupUnusable(`Berkas ${nama} tercatat di basis data tetapi tidak ada di ${dataDir}.`)
  return { nama, bita: found.size, isi: createReadStream(path) }
}

const placeable = /^(berkas\/\d+\/[0-9a-f]{2}\/[0-9a-f]{64}|sauh\/(\d{8}T\d{9}Z\.sauh|ganti-kunci-\d+\.pub))$/

/** Places restored files under `dataDir`; `undo` removes what it wrote. A file that is there already stays as it is. */
export function filePlacer(dataDir: string): {
  keep(file: ArchiveFile): Promise<void>
  undo(): Promise<void>
} {
  const written: string[] = []
  return {
    async keep({ name, body }) {
      if (!placeable.test(name)) return
      const path = join(dataDir, name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const file = await open(path, 'wx', 0o600).catch(unlessExists)
      if (file === undefined) return
      written.push(path)
      try {
        for await (const chunk of body) await file.write(chunk)
        await file.sync()
      } finally {
        await file.close()
      }
      await syncFolder(dirname(path))
    },
    async undo() {
      for (const path of written) await rm(path, { force: true })
    },
  }
}

function unlessExists(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined
  throw error
}
