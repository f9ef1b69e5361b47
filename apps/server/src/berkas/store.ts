import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, statSync, unlinkSync, utimesSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BerkasStore } from '@benang/usecases/sistem/berkas-store'
import { invariant } from '@benang/values/invariant'

/** What was learnt while the bytes went by; `kepala` are the first 512 of them. */
export type StoredBerkas = { sidik: string; ukuran: number; kepala: Uint8Array }

/** The store of apps/server: `<dir>/<pemda>/<2 hex>/<sha256>`, each file whole or absent. */
export type BerkasFiles = BerkasStore & {
  /** Stores a stream; 'besar' when it is longer than `limit`, 'kosong' when there is nothing. */
  write(
    pemdaId: number,
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<StoredBerkas | 'besar' | 'kosong'>
  /** The content, or undefined when it is not there. */
  read(pemdaId: number, sidik: string): Promise<ReadableStream<Uint8Array> | undefined>
  /** Where the content is, for a reader in a thread of its own; undefined when it is not there. */
  path(pemdaId: number, sidik: string): string | undefined
  /** Removes what a killed process left half written. */
  clean(): Promise<void>
}

const hour = 3_600_000

export function openBerkasFiles(dir: string): BerkasFiles {
  const temporary = join(dir, 'sementara')
  return {
    async write(pemdaId, bytes, limit) {
      await mkdir(temporary, { recursive: true })
      const path = join(temporary, randomUUID())
      try {
        const stored = await spool(path, bytes, limit)
        if (typeof stored !== 'string') await settle(path, placeOf(dir, pemdaId, stored.sidik))
        return stored
      } finally {
        await rm(path, { force: true })
      }
    },
    async read(pemdaId, sidik) {
      const path = placeOf(dir, pemdaId, sidik)
      if (!existsSync(path)) return undefined
      return streamOf(path)
    },
    path(pemdaId, sidik) {
      const path = placeOf(dir, pemdaId, sidik)
      return existsSync(path) ? path : undefined
    },
    list: (pemdaId, range) => listOld(join(dir, String(pemdaId)), range),
    async remove(pemdaId, sidik) {
      const path = placeOf(dir, pemdaId, sidik)
      // Looked at and removed without a pause between, so an upload that finds the same content keeps it: see settle.
      if (existsSync(path) && isOld(statSync(path).mtimeMs)) unlinkSync(path)
    },
    clean: () => rm(temporary, { recursive: true, force: true }),
  }
}

/** Reads a file as the web stream an answer wants; nobody reading means nothing read ahead. */
function streamOf(path: string): ReadableStream<Uint8Array> {
  const chunks = createReadStream(path).iterator()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done === true) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    async cancel() {
      await chunks.return?.(undefined)
    },
  })
}

function placeOf(dir: string, pemdaId: number, sidik: string): string {
  invariant(/^[0-9a-f]{64}$/.test(sidik) && Number.isSafeInteger(pemdaId), 'not the place of a file')
  return join(dir, String(pemdaId), sidik.slice(0, 2), sidik)
}

async function spool(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<StoredBerkas | 'besar' | 'kosong'> {
  const hash = createHash('sha256')
  const head: Uint8Array[] = []
  let ukuran = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of bytes) {
      if (ukuran < 512) head.push(chunk.subarray(0, 512 - ukuran))
      ukuran += chunk.length
      if (ukuran > limit) return 'besar'
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return ukuran === 0 ? 'kosong' : { sidik: hash.digest('hex'), ukuran, kepala: Buffer.concat(head) }
}

/** Puts a whole file in its place, durably; the same content is kept once and becomes young again. */
async function settle(path: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true })
  if (existsSync(place)) {
    utimesSync(place, new Date(), new Date())
    return
  }
  await rename(path, place)
  const folder = await open(dirname(place), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function listOld(
  dir: string,
  { sesudah, batas }: { sesudah: string; batas: number },
): Promise<readonly string[]> {
  const found: string[] = []
  const folders = [...(await readdir(dir).catch(() => []))].sort(byText)
  for (const folder of folders) {
    if (folder < sesudah.slice(0, 2)) continue
    for (const sidik of (await readdir(join(dir, folder))).sort(byText)) {
      if (sidik <= sesudah) continue
      if (isOld((await stat(join(dir, folder, sidik))).mtimeMs)) found.push(sidik)
      if (found.length === batas) return found
    }
  }
  return found
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function isOld(modified: number): boolean {
  return modified < Date.now() - hour
}
