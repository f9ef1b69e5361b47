import {
  type BackupTable,
  listBackupTables,
  listPartitions,
  listTenants,
  readSequences,
} from '@benang/database/sistem/backup-catalog'
import { listMigrations, readMoment } from '@benang/database/sistem/backup-moment'
import { readRows } from '@benang/database/sistem/backup-rows'
import { type DirectTx, inDirect } from '@benang/database/sistem/direct-connection'
import type { BackupManifest, StoredFile, StoredPart } from './backup-manifest.ts'
import { manifestName } from './backup-manifest.ts'

/** Where the archive's files go, one after another; answers with what it wrote. */
export type BackupSink = (name: string, size: number, body: AsyncIterable<Buffer>) => Promise<StoredFile>

export type BackupRequest = {
  url: string
  sink: BackupSink
  benang: string
  /** Files that belong beside the rows of this snapshot: uploads, checkpoints; and the checkpoint of the snapshot itself. */
  extras: (direct: DirectTx) => Promise<BackupExtras>
}

export type BackupFile = { nama: string; bita: number; isi: AsyncIterable<Buffer> }
export type BackupExtras = { files: AsyncIterable<BackupFile>; sauh: BackupManifest['sauh'] }

const partBytes = 4 * 1024 * 1024

/**
 * Writes all of Benang as of one moment. Every table is read in one REPEATABLE READ transaction, pemda by pemda: row-level
 * security is forced on the owner too, so this needs no role that could read across the wall, on any server.
 */
export async function backUp({ url, sink, benang, extras }: BackupRequest): Promise<BackupManifest> {
  return inDirect({ url, role: 'owner', mode: 'snapshot' }, async (direct) => {
    const moment = await readMoment(direct.tx)
    const tenants = await listTenants(direct.tx)
    const tabel: BackupManifest['tabel'] = []
    for (const table of await listBackupTables(direct.tx))
      tabel.push(await writeTable({ direct, sink, table, tenants }))
    const { files, sauh } = await extras(direct)
    const berkas: StoredFile[] = []
    for await (const file of files) berkas.push(await sink(file.nama, file.bita, file.isi))
    const partisi = await listPartitions(direct.tx)
    const urutan = (await readSequences(direct.tx)).map(({ nama, nilai }) => ({ nama, nilai: String(nilai) }))
    const manifest: BackupManifest = {
      format: 'benang-cadangan',
      bentuk: 1,
      benang,
      ...moment,
      migrasi: await listMigrations(direct.tx),
      tabel,
      partisi,
      urutan,
      berkas,
      sauh,
    }
    await sink(manifestName, ...wholeFile(`${JSON.stringify(manifest, null, 1)}\n`))
    return manifest
  })
}

type TableWork = { direct: DirectTx; sink: BackupSink; table: BackupTable; tenants: readonly number[] }

async function writeTable({
  direct,
  sink,
  table,
  tenants,
}: TableWork): Promise<BackupManifest['tabel'][number]> {
  const bagian: StoredPart[] = []
  for (const tenant of table.perPemda ? tenants : [0]) {
    let number = 0
    for await (const part of readRows(direct, { table, tenant, partBytes })) {
      const name = `data/${table.nama}/${table.perPemda ? `pemda-${tenant}` : 'semua'}-${String(++number).padStart(6, '0')}.tsv`
      bagian.push({ ...(await sink(name, ...wholeFile(part.bytes))), baris: part.rows })
    }
  }
  return {
    nama: table.nama,
    kolom: table.kolom,
    baris: bagian.reduce((sum, part) => sum + part.baris, 0),
    bagian,
  }
}

/** A file held in memory as the size and body a sink takes. */
export function wholeFile(content: string | Buffer): [size: number, body: AsyncIterable<Buffer>] {
  const bytes = Buffer.from(content)
  async function* once() {
    yield bytes
  }
  return [bytes.length, once()]
}
