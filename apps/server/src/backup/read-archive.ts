import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import {
  type BackupManifest,
  manifestName,
  parseManifest,
  type StoredFile,
} from '@benang/usecases/sistem/backup-manifest'
import { isSealed, SealBroken, unseal } from './seal.ts'
import { ArchiveBroken, readTar, type TarEntry } from './tar.ts'

export type ArchiveSource = { path: string; password?: string }

/** The file is not a whole, unaltered backup; `pesan` says in Indonesian what is wrong and what to do. */
export class BackupUnusable extends Error {
  readonly pesan: string
  constructor(pesan: string) {
    super(pesan)
    this.name = 'BackupUnusable'
    this.pesan = pesan
  }
}

/** The archive's files as they stream by; every fault of container, seal or compression becomes `BackupUnusable`. */
export async function* readArchive(source: ArchiveSource): AsyncGenerator<TarEntry> {
  const file = createReadStream(source.path)
  try {
    yield* readTar(await opened(source, file))
  } catch (error) {
    throw asUnusable(error)
  } finally {
    file.destroy()
  }
}

/** Reads the whole archive once before anything is written anywhere: every size and SHA-256 must match the manifest. */
export async function inspectArchive(source: ArchiveSource): Promise<BackupManifest> {
  const found = new Map<string, StoredFile>()
  let manifest: BackupManifest | undefined
  for await (const entry of readArchive(source)) {
    if (manifest !== undefined)
      throw new BackupUnusable(`Ada berkas sesudah daftar isi: ${entry.name}. Pakai salinan lain.`)
    if (entry.name === manifestName) manifest = knownManifest(Buffer.concat(await chunksOf(entry)).toString())
    else found.set(entry.name, await measure(entry))
  }
  if (manifest === undefined)
    throw new BackupUnusable(
      'Daftar isi (manifest.json) tidak ada: berkas ini terpotong atau bukan cadangan Benang.',
    )
  compare(manifest, found)
  return manifest
}

/** Size and SHA-256 of one file as it streams by. */
export async function measure(entry: TarEntry): Promise<StoredFile> {
  const digest = createHash('sha256')
  for await (const chunk of entry.body) digest.update(chunk)
  return { nama: entry.name, bita: entry.size, sidik: digest.digest('hex') }
}

/** The chunks of one file, for files known to be small. */
export async function chunksOf(entry: TarEntry): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  for await (const chunk of entry.body) chunks.push(chunk)
  return chunks
}

function knownManifest(text: string): BackupManifest {
  const manifest = parseManifest(text)
  if (manifest === undefined)
    throw new BackupUnusable(
      'Bentuk cadangan ini tidak dikenal Benang versi ini. Pakai Benang yang membuatnya.',
    )
  return manifest
}

function compare(manifest: BackupManifest, found: Map<string, StoredFile>): void {
  const listed = [...manifest.tabel.flatMap((table) => table.bagian), ...manifest.berkas]
  for (const { nama, bita, sidik } of listed) {
    const file = found.get(nama)
    if (file === undefined)
      throw new BackupUnusable(
        `Berkas ${nama} ada di daftar isi tetapi tidak di cadangan. Pakai salinan lain.`,
      )
    if (file.bita !== bita || file.sidik !== sidik)
      throw new BackupUnusable(`Isi berkas ${nama} berubah sejak dicadangkan. Pakai salinan lain.`)
  }
  if (found.size !== listed.length)
    throw new BackupUnusable('Ada berkas yang tidak tercatat di daftar isi. Pakai salinan lain.')
}

async function opened(
  { path, password }: ArchiveSource,
  file: AsyncIterable<Buffer>,
): Promise<AsyncIterable<Buffer>> {
  const sealed = isSealed(await firstBytes(path))
  if (sealed && password === undefined)
    throw new BackupUnusable('Cadangan ini bersandi. Sertakan --sandi-berkas FILE.')
  const plain = sealed && password !== undefined ? unseal(file, password) : file
  const gunzip = createGunzip()
  void feed(plain, gunzip)
  return gunzip
}

/** Not `pipeline`: an error of the source must reach the reader as it is, and a reader that stops early is no error. */
async function feed(source: AsyncIterable<Buffer>, gunzip: ReturnType<typeof createGunzip>): Promise<void> {
  try {
    for await (const chunk of source) {
      if (gunzip.destroyed) return
      await new Promise<void>((resolve) => gunzip.write(chunk, () => resolve()))
    }
    gunzip.end()
  } catch (error) {
    gunzip.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0).finally(() => handle.close())
  return buffer.subarray(0, bytesRead)
}

function asUnusable(error: unknown): unknown {
  if (error instanceof SealBroken) return new BackupUnusable(error.pesan)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof ArchiveBroken || code.startsWith('Z_')) {
    return new BackupUnusable('Berkas cadangan rusak atau terpotong. Pakai salinan lain.')
  }
  if (code === 'ENOENT') return new BackupUnusable('Berkas cadangan tidak ada di tempat yang disebut.')
  return error
}
