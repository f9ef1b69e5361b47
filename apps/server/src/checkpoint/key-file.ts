import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatVerifier, openNote, type Signer, signerOf, signNote } from '@benang/ledger/signed-note'
import { syncFolder } from '../backup/write-archive.ts'

const keyName = 'kunci-sauh'
const publicFolder = 'sauh'

/**
 * The key that signs checkpoints: DATA_DIR/kunci-sauh, mode 600, made on first use, never in the database and never in
 * a backup. Its first line is the log's name, which outlives the key; the public half is published in DATA_DIR/sauh.
 */
export async function openSauhKey(dataDir: string): Promise<Signer> {
  const path = join(dataDir, keyName)
  await mkdir(join(dataDir, publicFolder), { recursive: true, mode: 0o700 })
  await finishRotation(dataDir)
  const { mode } = await stat(path).catch(() => ({ mode: undefined }))
  if (mode === undefined) await createKey(dataDir, undefined)
  else if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Error(`${path} bisa dibaca pengguna lain. Jalankan: chmod 600 ${path}`)
  return readKey(path)
}

/** Makes a new key. The change is a note signed by both the old and the new one, so that whoever trusts the old can follow. */
export async function rotateSauhKey(dataDir: string, waktu: string): Promise<Signer> {
  const old = await openSauhKey(dataDir)
  const next = await createKey(dataDir, old.nama)
  const number = (await listRotations(dataDir)).length + 1
  const text = `benang/ganti-kunci\nlama ${formatVerifier(old)}\nbaru ${formatVerifier(next)}\nwaktu ${waktu}\n`
  const name = `ganti-kunci-${String(number).padStart(4, '0')}.pub`
  await writeDurably(join(dataDir, publicFolder, name), signNote(text, old, next))
  return openSauhKey(dataDir)
}

/** A change counts once its note is on disk: a crash before that forgets the new key, one after it still moves over. */
async function finishRotation(dataDir: string): Promise<void> {
  const waiting = `${join(dataDir, keyName)}.baru`
  const next = await readKey(waiting).catch(() => undefined)
  if (next === undefined) return
  const last = (await listRotations(dataDir)).at(-1)
  if (last !== undefined && openNote(last, next) !== undefined) await rename(waiting, join(dataDir, keyName))
  else await rm(waiting)
  await syncFolder(dataDir)
}

/** The notes of all key changes, oldest first. */
export async function listRotations(dataDir: string): Promise<string[]> {
  const folder = join(dataDir, publicFolder)
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^ganti-kunci-\d+\.pub$/.test(name))
  return Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')))
}

/** Writes whole or not at all, and waits for the disk. */
export async function writeDurably(path: string, content: string): Promise<void> {
  const draft = `${path}.sebagian`
  await writeFile(draft, content, { mode: 0o644, flush: true })
  await rename(draft, path)
  await syncFolder(join(path, '..'))
}

/** A first key goes in its place at once; a successor waits beside it until the change is recorded. */
async function createKey(dataDir: string, name: string | undefined): Promise<Signer> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const asal =
    name ?? `benang/${createHash('sha256').update(signerOf('x', pem).kunci).digest('hex').slice(0, 8)}`
  const path = join(dataDir, name === undefined ? keyName : `${keyName}.baru`)
  const file = await open(path, name === undefined ? 'wx' : 'w', 0o600)
  try {
    await file.writeFile(`${asal}\n${pem}`)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncFolder(dataDir)
  return signerOf(asal, pem)
}

async function readKey(path: string): Promise<Signer> {
  const [asal = '', ...pem] = (await readFile(path, 'utf8')).split('\n')
  return signerOf(asal, pem.join('\n'))
}
