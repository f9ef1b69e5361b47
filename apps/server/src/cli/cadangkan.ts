import { existsSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatCheckpoint, rootOfHeads } from '@benang/ledger/checkpoint'
import { formatVerifier, type Signer, signNote } from '@benang/ledger/signed-note'
import { checkpointOfSnapshot } from '@benang/usecases/sistem/make-checkpoint'
import { backUpToFile, type SnapshotSauh } from '../backup/back-up-to-file.ts'
import { readPasswordFile } from '../backup/password-file.ts'
import { readBuildInfo } from '../build-info.ts'
import { openSauhKey } from '../checkpoint/key-file.ts'
import type { Verb } from './verb.ts'

/** Writes everything to one file while people go on working; the file appears only when it is whole. */
export const cadangkan: Verb = {
  name: 'cadangkan',
  help: 'cadangkan semua ke satu berkas: [BERKAS] [--sandi-berkas FILE]',
  run: async (args, { config, root, openDatabase }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'sandi-berkas': { type: 'string' } },
      allowPositionals: true,
    })
    const passwordFile = values['sandi-berkas']
    const password = passwordFile === undefined ? undefined : await readPasswordFile(passwordFile, 'baru')
    const now = new Date()
    const path = resolve(
      positionals[0] ?? defaultPath(config.dataDir, { now, sealed: password !== undefined }),
    )
    if (existsSync(path)) throw new Error(`${path} sudah ada. Sebut nama lain.`)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const { url } = await openDatabase()
    const signer = await openSauhKey(config.dataDir)
    const manifest = await backUpToFile({
      url,
      path,
      dataDir: config.dataDir,
      benang: readBuildInfo(root).versi,
      seconds: Math.trunc(now.getTime() / 1000),
      sauhOf: async (direct) => signedSauh(await checkpointOfSnapshot(direct, signer.nama), signer),
      ...(password === undefined ? {} : { password }),
    })
    const baris = manifest.tabel.reduce((sum, table) => sum + table.baris, 0)
    const bita = statSync(path).size
    const { akar, rantai } = manifest.sauh
    const text = [
      `Cadangan tersimpan di ${path}.`,
      `${manifest.tabel.length} tabel, ${baris} baris, ${manifest.berkas.length} berkas, ${bita} bita.`,
      `${rantai} rantai (buku dan rujukan), akar Merkle ${akar}.`,
      ...(password === undefined
        ? ['Tanpa sandi: berkas ini memuat data pribadi. Untuk menyandikan: --sandi-berkas FILE.']
        : []),
    ].join('\n')
    return { ok: true, data: { path, dibuat: manifest.dibuat, baris, bita, rantai, akar }, text }
  },
}

/** The checkpoint of a snapshot as the archive keeps it. */
export function signedSauh(checkpoint: Parameters<typeof formatCheckpoint>[0], signer: Signer): SnapshotSauh {
  return {
    akar: rootOfHeads(checkpoint.heads).toString('base64'),
    rantai: checkpoint.heads.length,
    kunci: formatVerifier(signer),
    catatan: signNote(formatCheckpoint(checkpoint), signer),
  }
}

function defaultPath(dataDir: string, { now, sealed }: { now: Date; sealed: boolean }): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  return join(dataDir, 'cadangan', `benang-${stamp}.tar.gz${sealed ? '.sandi' : ''}`)
}
