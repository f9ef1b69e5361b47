import { type BackupExtras, type BackupFile, backUp, wholeFile } from '@benang/usecases/sistem/back-up'
import type { BackupManifest } from '@benang/usecases/sistem/backup-manifest'
import type { DirectTx } from '@benang/database/sistem/direct-connection'
import { bacaSaya } from './baca-saya.ts'
import { extraFiles } from './extra-files.ts'
import { writeArchive } from './write-archive.ts'

/** The checkpoint of the snapshot: its Merkle root, how many chains it covers, the signed note and the key that signed it. */
export type SnapshotSauh = { akar: string; rantai: number; kunci: string; catatan: string }

export type BackUpOptions = {
  url: string
  path: string
  password?: string
  dataDir: string
  benang: string
  /** Time now, in seconds since 1970: dates the entries of the archive. */
  seconds: number
  sauhOf: (direct: DirectTx) => Promise<SnapshotSauh>
}

/** The backup's own checkpoint inside the archive. */
export const snapshotSauhName = 'sauh/cadangan.sauh'

/** Backs up everything to one file, and answers with the manifest it wrote into it. */
export async function backUpToFile(options: BackUpOptions): Promise<BackupManifest> {
  const { url, path, password, benang, seconds } = options
  const archive = { path, seconds, ...(password === undefined ? {} : { password }) }
  return writeArchive(archive, (sink) =>
    backUp({ url, sink, benang, extras: (direct) => extrasOf(direct, options) }),
  )
}

async function extrasOf(direct: DirectTx, { sauhOf, dataDir }: BackUpOptions): Promise<BackupExtras> {
  const { akar, rantai, kunci, catatan } = await sauhOf(direct)
  async function* files(): AsyncGenerator<BackupFile> {
    yield inMemory('BACA-SAYA.txt', bacaSaya)
    yield inMemory(snapshotSauhName, catatan)
    yield* extraFiles(direct, dataDir)
  }
  return { files: files(), sauh: { akar, rantai, kunci, nama: snapshotSauhName } }
}

function inMemory(nama: string, content: string): BackupFile {
  const [bita, isi] = wholeFile(content)
  return { nama, bita, isi }
}
