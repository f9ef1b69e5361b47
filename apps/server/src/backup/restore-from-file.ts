import { readMigrations } from '@benang/database/schema/migrate'
import { openNote, parseVerifier, type Verifier } from '@benang/ledger/signed-note'
import type { BackupManifest } from '@benang/usecases/sistem/backup-manifest'
import { restore } from '@benang/usecases/sistem/restore'
import { verifyRestored } from '@benang/usecases/sistem/verify-restored'
import { snapshotSauhName } from './back-up-to-file.ts'
import { filePlacer } from './extra-files.ts'
import { type ArchiveSource, BackupUnusable, chunksOf, inspectArchive, readArchive } from './read-archive.ts'

export type RestoreOptions = {
  url: string
  source: ArchiveSource
  dataDir: string
  migrationsFolder: string
  /** The key that must have signed the backup's checkpoint; without it the key named in the backup is believed. */
  kunci?: Verifier
}

/**
 * Checks the whole file, restores it into the empty database at `url`, proves books and root, and only then makes it
 * visible; a failure leaves database and folder as they were.
 */
export async function restoreFromFile(options: RestoreOptions): Promise<BackupManifest> {
  const { url, source, dataDir } = options
  let note = ''
  const manifest = await inspectArchive(source, async (entry) => {
    if (entry.name !== snapshotSauhName) return undefined
    const bytes = Buffer.concat(await chunksOf(entry))
    note = bytes.toString()
    return bytes
  })
  const sauh = signedText(note, options.kunci ?? parseVerifier(manifest.sauh.kunci))
  const migrations = await readMigrations(options.migrationsFolder)
  const placer = filePlacer(dataDir)
  try {
    await restore({
      url,
      manifest,
      migrations,
      files: readArchive(source),
      keepFile: (file) => placer.keep(file),
      verify: (direct) => verifyRestored(direct, manifest, sauh),
    })
    return manifest
  } catch (error) {
    await placer.undo()
    throw error
  }
}

function signedText(note: string, verifier: Verifier | undefined): string {
  const text = verifier === undefined ? undefined : openNote(note, verifier)
  if (text === undefined) {
    throw new BackupUnusable('Tanda tangan sauh di cadangan tidak cocok dengan kuncinya. Pakai salinan lain.')
  }
  return text
}
