import { readMigrations } from '@benang/database/schema/migrate'
import type { DirectTx } from '@benang/database/sistem/direct-connection'
import type { BackupManifest } from '@benang/usecases/sistem/backup-manifest'
import { restore } from '@benang/usecases/sistem/restore'
import { filePlacer } from './extra-files.ts'
import { type ArchiveSource, inspectArchive, readArchive } from './read-archive.ts'

export type RestoreOptions = {
  url: string
  source: ArchiveSource
  dataDir: string
  migrationsFolder: string
  verify: (direct: DirectTx, manifest: BackupManifest) => Promise<void>
}

/** Checks the whole file, restores it into the empty database at `url` and proves it; a failure leaves nothing behind. */
export async function restoreFromFile(options: RestoreOptions): Promise<BackupManifest> {
  const { url, source, dataDir, verify } = options
  const manifest = await inspectArchive(source)
  const migrations = await readMigrations(options.migrationsFolder)
  const placer = filePlacer(dataDir)
  try {
    await restore({
      url,
      manifest,
      migrations,
      files: readArchive(source),
      verify,
      keepFile: (file) => placer.keep(file),
    })
    return manifest
  } catch (error) {
    await placer.undo()
    throw error
  }
}
