import { createHash } from 'node:crypto'
import type { Migration } from '@benang/database/schema/migrate'
import { listBackupTables } from '@benang/database/sistem/backup-catalog'
import { type DirectTx, inDirect } from '@benang/database/sistem/direct-connection'
import {
  becomeLogin,
  becomeOwner,
  createPartitions,
  finishLoad,
  isEmptyDatabase,
  loadPart,
  suspendGuards,
} from '@benang/database/sistem/restore-target'
import type { BackupManifest, StoredPart } from './backup-manifest.ts'

/** Restoring stopped before anything was stored; `pesan` is shown as it is. */
export class RestoreRefused extends Error {
  readonly pesan: string
  constructor(pesan: string) {
    super(pesan)
    this.name = 'RestoreRefused'
    this.pesan = pesan
  }
}

export type ArchiveFile = { name: string; body: AsyncIterable<Buffer> }

export type RestoreRequest = {
  url: string
  /** Of an archive already read through once: sizes and hashes are known to match. */
  manifest: BackupManifest
  files: AsyncIterable<ArchiveFile>
  migrations: readonly Migration[]
  /** Puts a file that is no table (upload, checkpoint) in its place. */
  keepFile: (file: ArchiveFile) => Promise<void>
  /** Proves what was loaded (ledger, root) and throws `RestoreRefused`; runs before anything becomes visible. */
  verify: (direct: DirectTx, manifest: BackupManifest) => Promise<void>
}

/**
 * Fills an empty database from a backup: migrations up to the backup's schema, rows, checks, then the newer migrations,
 * in one transaction. A refusal, a fault or kill -9 at any moment leaves the database as empty as it was.
 */
export async function restore(request: RestoreRequest): Promise<void> {
  const { url, manifest, migrations } = request
  const { backupMigrations, newer } = splitMigrations(manifest, migrations)
  await inDirect({ url, role: 'login', mode: 'write' }, async (direct) => {
    if (!(await isEmptyDatabase(direct.tx))) {
      throw new RestoreRefused('Basis data tujuan tidak kosong. Pulihkan ke basis data yang baru dibuat.')
    }
    await direct.migrate(backupMigrations)
    await becomeOwner(direct.tx)
    await requireSameTables(direct, manifest)
    await load(direct, request)
    await request.verify(direct, manifest)
    await becomeLogin(direct.tx)
    await direct.migrate(newer)
  })
}

/** The backup's migrations must be the first ones of this release, unaltered; what follows is applied after loading. */
export function splitMigrations(
  manifest: Pick<BackupManifest, 'migrasi'>,
  migrations: readonly Migration[],
): { backupMigrations: readonly Migration[]; newer: readonly Migration[] } {
  const backupMigrations = migrations.slice(0, manifest.migrasi.length)
  for (const [at, { nama, sidik }] of manifest.migrasi.entries()) {
    const ours = backupMigrations[at]
    if (ours === undefined) {
      throw new RestoreRefused(
        `Cadangan ini dibuat Benang yang lebih baru (skema ${nama}). Pasang versi itu, lalu ulangi.`,
      )
    }
    if (ours.nama !== nama || ours.sidik.toString('hex') !== sidik) {
      throw new RestoreRefused(
        `Skema cadangan berbeda mulai ${nama}; Benang ini memakai ${ours.nama}. Pakai versi Benang yang membuat cadangan ini.`,
      )
    }
  }
  return { backupMigrations, newer: migrations.slice(manifest.migrasi.length) }
}

async function requireSameTables(direct: DirectTx, manifest: BackupManifest): Promise<void> {
  const shape = (tables: readonly { nama: string; kolom: readonly string[] }[]) =>
    tables.map(({ nama, kolom }) => `${nama}(${kolom.join(',')})`).join(' ')
  if (shape(await listBackupTables(direct.tx)) !== shape(manifest.tabel)) {
    throw new RestoreRefused(
      'Tabel di cadangan tidak sama dengan skemanya. Daftar isi cadangan ini tidak bisa dipercaya.',
    )
  }
}

async function load(direct: DirectTx, { manifest, files, keepFile }: RestoreRequest): Promise<void> {
  const tables = manifest.tabel.map((table) => table.nama)
  await createPartitions(direct.tx, manifest.partisi)
  const resume = await suspendGuards(direct.tx, tables)
  const parts = new Map(
    manifest.tabel.flatMap((table) => table.bagian.map((part) => [part.nama, { table, part }] as const)),
  )
  for await (const file of files) {
    const found = parts.get(file.name)
    if (found === undefined) await keepFile(file)
    else if (await loadOne(direct, { ...found, file })) parts.delete(file.name)
  }
  if (parts.size > 0) throw changed([...parts.keys()].join(', '))
  const sequences = manifest.urutan.map(({ nama, nilai }) => ({ nama, nilai: BigInt(nilai) }))
  await finishLoad(direct.tx, { sequences, tables })
  await resume()
}

type OnePart = { table: BackupManifest['tabel'][number]; part: StoredPart; file: ArchiveFile }

async function loadOne(direct: DirectTx, { table, part, file }: OnePart): Promise<true> {
  const chunks: Buffer[] = []
  for await (const chunk of file.body) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (createHash('sha256').update(bytes).digest('hex') !== part.sidik) throw changed(part.nama)
  if ((await loadPart(direct, { ...table, bytes })) !== part.baris) throw changed(part.nama)
  return true
}

function changed(names: string): RestoreRefused {
  return new RestoreRefused(`Isi berkas ${names} tidak sama dengan daftar isi. Pakai salinan lain.`)
}
