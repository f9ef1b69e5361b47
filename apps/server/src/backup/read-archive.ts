import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import {
  type BackupManifest,
  manifestName,
  parseManifest,
  type StoredFile,
} from '@benang/usecases/sistem/backup-manifest'
import { isSealed, SealBroken, unseal } from './seal.ts'
import { ArchiveBroken, readTar, type TarEntry } from './tar.ts'

const chunkBytes = 256 * 1024

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
  try {
    const file = await open(source.path, 'r')
    try {
      const bytes = await opened(source, file)
      for await (const entry of readTar(bytes)) yield { ...entry, body: guarded(entry.body) }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw asUnusable(error)
  }
}

/** Whoever reads a body meets the faults of the container there, so they are translated there too. */
async function* guarded(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* body
  } catch (error) {
    throw asUnusable(error)
  }
}

/** Reads the whole archive once before anything is written anywhere: every size and SHA-256 must match the manifest. */
export async function inspectArchive(
  source: ArchiveSource,
  /** May read a small file itself: answers its bytes, or undefined to leave it. */
  look: (entry: TarEntry) => Promise<Buffer | undefined> = async () => undefined,
): Promise<BackupManifest> {
  const found = new Map<string, StoredFile>()
  let manifest: BackupManifest | undefined
  for await (const entry of readArchive(source)) {
    if (manifest !== undefined)
      throw new BackupUnusable(`Ada berkas sesudah daftar isi: ${entry.name}. Pakai salinan lain.`)
    if (entry.name === manifestName) manifest = knownManifest(Buffer.concat(await chunksOf(entry)).toString())
    else found.set(entry.name, await measure(entry, await look(entry)))
  }
  if (manifest === undefined)
    throw new BackupUnusable(
      'Daftar isi (manifest.json) tidak ada: berkas ini terpotong atau bukan cadangan Benang.',
    )
  compare(manifest, found)
  return manifest
}

/** Size and SHA-256 of one file as it streams by; `read` is its content if somebody has taken it already. */
async function measure(entry: TarEntry, read: Buffer | undefined): Promise<StoredFile> {
  const digest = createHash('sha256').update(read ?? '')
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

async function opened({ password }: ArchiveSource, file: FileHandle): Promise<AsyncIterable<Buffer>> {
  const sealed = isSealed((await file.read(Buffer.alloc(64), 0, 64, 0)).buffer)
  if (sealed && password === undefined)
    throw new BackupUnusable('Cadangan ini bersandi. Sertakan --sandi-berkas FILE.')
  const stored = chunksFrom(file)
  const gunzip = createGunzip()
  void feed(sealed && password !== undefined ? unseal(stored, password) : stored, gunzip)
  return gunzip
}

/** Positioned reads: a reader that stops early leaves no stream behind that still holds the file. */
async function* chunksFrom(file: FileHandle): AsyncGenerator<Buffer> {
  for (let at = 0; ; ) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(chunkBytes), 0, chunkBytes, at)
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
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

function asUnusable(error: unknown): unknown {
  if (error instanceof SealBroken) return new BackupUnusable(error.pesan)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof ArchiveBroken || code.startsWith('Z_')) {
    return new BackupUnusable('Berkas cadangan rusak atau terpotong. Pakai salinan lain.')
  }
  if (code === 'ENOENT') return new BackupUnusable('Berkas cadangan tidak ada di tempat yang disebut.')
  return error
}
