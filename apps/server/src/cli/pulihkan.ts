import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dropDatabase, ensureDatabase } from '@benang/database/schema/admin'
import { parseVerifier } from '@benang/ledger/signed-note'
import type { BackupManifest } from '@benang/usecases/sistem/backup-manifest'
import { readPasswordFile } from '../backup/password-file.ts'
import { type RestoreOptions, restoreFromFile } from '../backup/restore-from-file.ts'
import { writeDurably } from '../checkpoint/key-file.ts'
import type { Verb, VerbEnv, VerbResult } from './verb.ts'

/** Fills an empty database from a backup, or proves on a throw-away one that a backup can be restored. */
export const pulihkan: Verb = {
  name: 'pulihkan',
  help: 'pulihkan ke basis data kosong: BERKAS [--sandi-berkas FILE] [--kunci KUNCI] [--latihan]',
  run: async (args, env) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        'sandi-berkas': { type: 'string' },
        kunci: { type: 'string' },
        latihan: { type: 'boolean' },
      },
      allowPositionals: true,
    })
    const [path] = positionals
    if (path === undefined) throw new Error('Sebut berkas cadangan: pulihkan BERKAS.')
    const passwordFile = values['sandi-berkas']
    const password = passwordFile === undefined ? undefined : await readPasswordFile(passwordFile, 'lama')
    const kunci = values.kunci === undefined ? undefined : parseVerifier(values.kunci)
    if (values.kunci !== undefined && kunci === undefined)
      throw new Error('Kunci di --kunci tidak terbaca. Salin seluruh baris dari /api/v1/sauh/kunci.')
    const given = {
      source: password === undefined ? { path } : { path, password },
      migrationsFolder: join(env.root, 'migrations'),
      ...(kunci === undefined ? {} : { kunci }),
    }
    return values.latihan === true ? drill(path, given, env) : inPlace(given, env)
  },
}

type Given = Omit<RestoreOptions, 'url' | 'dataDir'>

async function inPlace(given: Given, { config, openDatabase }: VerbEnv): Promise<VerbResult> {
  const { url } = await openDatabase()
  const manifest = await restoreFromFile({ ...given, url, dataDir: config.dataDir })
  return resultOf(manifest, [
    `Dipulihkan ke keadaan ${manifest.dibuat}.`,
    'Salin juga kunci-server (rahasia faktor kedua) dan kunci-sauh ke DATA_DIR bila mesin ini menggantikan yang lama.',
  ])
}

/** Restores beside the living database, proves it, removes it again, and leaves a record that `doctor` reads. */
async function drill(path: string, given: Given, { config, openDatabase }: VerbEnv): Promise<VerbResult> {
  const { url } = await openDatabase()
  const name = `benang_latihan_${randomBytes(6).toString('hex')}`
  const scratch = join(config.dataDir, `${name}.sementara`)
  const started = performance.now()
  try {
    const target = await ensureDatabase(url, name)
    const manifest = await restoreFromFile({ ...given, url: target, dataDir: scratch })
    const detik = Math.round((performance.now() - started) / 1000)
    const folder = join(config.dataDir, 'latihan')
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const record = { berkas: path, dibuat: manifest.dibuat, akar: manifest.sauh.akar, detik }
    await writeDurably(join(folder, `${name}.json`), `${JSON.stringify(record)}\n`)
    return resultOf(manifest, [`Latihan berhasil dalam ${detik} detik: cadangan ini dapat dipulihkan.`])
  } finally {
    await dropDatabase(url, name)
    await rm(scratch, { recursive: true, force: true })
  }
}

function resultOf(manifest: BackupManifest, lines: readonly string[]): VerbResult {
  const baris = manifest.tabel.reduce((sum, table) => sum + table.baris, 0)
  const { akar, rantai, kunci } = manifest.sauh
  const text = [
    ...lines,
    `${manifest.tabel.length} tabel, ${baris} baris. ${rantai} rantai (buku dan rujukan) utuh, saldo sama dengan mutasi.`,
    `Akar Merkle ${akar}.`,
    `Kunci penanda ${kunci}: cocokkan dengan yang dipegang saksi.`,
  ].join('\n')
  return { ok: true, data: { dibuat: manifest.dibuat, baris, rantai, akar, kunci }, text }
}
