import { createHash, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catat } from '@benang/database/bench/catat'
import { openSampleBook, type SampleBook, sampleSp2d, sampleSpp } from '@benang/database/bench/sample-book'
import { inTenant } from '@benang/database/connection'
import { dropDatabase, ensureDatabase, withClient } from '@benang/database/schema/admin'
import { dumpSchema } from '@benang/database/schema/schema-dump'
import { testDatabase } from '@benang/database/testing/test-database'
import { signerOf } from '@benang/ledger/signed-note'
import { checkpointOfSnapshot } from '@benang/usecases/sistem/make-checkpoint'
import { RestoreRefused } from '@benang/usecases/sistem/restore'
import { afterAll, beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest'
import { backUpToFile } from '../src/backup/back-up-to-file.ts'
import { BackupUnusable } from '../src/backup/read-archive.ts'
import { signedSauh } from '../src/cli/cadangkan.ts'
import { restoreFromFile } from '../src/backup/restore-from-file.ts'

const migrationsFolder = join(import.meta.dirname, '../../../migrations')
const { db, adminUrl } = await testDatabase()
const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const signer = signerOf('benang/uji', pem)
let book: SampleBook
const upload = randomBytes(70_000)
const sidik = createHash('sha256').update(upload).digest('hex')
const targets: string[] = []
const patient = { timeout: 60_000 }
vi.setConfig({ testTimeout: 180_000 })
let home = ''

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'benang-cadangan-uji-'))
  const place = join(home, 'asal/berkas/2', sidik.slice(0, 2))
  await mkdir(place, { recursive: true })
  await writeFile(join(place, sidik), upload)
  await withClient(adminUrl, async (client) => {
    await client.query(`
      insert into sistem.pemda (pemda_id, kode, slug, nama, jenis, contoh) values
        (1, '98', 'nusa-cendana', 'Provinsi Nusa Cendana', 'provinsi', true),
        (2, '98.71', 'tirta-asri', E'Kota\\tTirta \\\\ "Asri"\\nbaris dua', 'kota', true);
`)
    await client.query(
      `insert into sistem.berkas (pemda_id, sidik, ukuran, jenis, nama, golongan, pengunggah_id)
       select 2, decode($1, 'hex'), 70000, 'application/pdf', 'surat ' || n || '.pdf', 'internal', 1 from generate_series(1, 3000) n`,
      [sidik],
    )
  })
  book = await openSampleBook(db.app, { pemdaId: 2, tahun: 2026 }, { lines: 3, ceiling: 1_000_000_000n })
  const [line = 0] = book.lines
  await inTenant(db.app, book, (tx) =>
    catat(tx, book, [sampleSpp(book, line, { jumlah: 500n }), sampleSp2d(book, line, { jumlah: 500n })]),
  )
})

afterAll(async () => {
  for (const name of targets) await dropDatabase(inject('postgresUrl'), name)
  await rm(home, { recursive: true, force: true })
})

async function emptyDatabase(): Promise<string> {
  const name = `benang_uji_${randomBytes(6).toString('hex')}`
  targets.push(name)
  return ensureDatabase(inject('postgresUrl'), name)
}

const backUp = (path: string, password?: string) =>
  backUpToFile({
    url: adminUrl,
    path,
    dataDir: join(home, 'asal'),
    benang: '0.1.0',
    seconds: 1_790_000_000,
    sauhOf: async (direct) => signedSauh(await checkpointOfSnapshot(direct, signer.nama), signer),
    ...(password === undefined ? {} : { password }),
  })

const restoreTo = (url: string, path: string, options: { password?: string; folder?: string } = {}) =>
  restoreFromFile({
    url,
    source: { path, ...(options.password === undefined ? {} : { password: options.password }) },
    dataDir: join(home, 'tujuan'),
    migrationsFolder: options.folder ?? migrationsFolder,
  })

/** Every row of every table as text, read by the superuser behind row-level security. */
const contents = (url: string) =>
  withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ nama: string }>(
      `select format('%I.%I', schemaname, tablename) as nama from pg_tables
        where schemaname in ('sistem', 'rujukan', 'ledger', 'daerah', 'publik') order by 1`,
    )
    const found: Record<string, string> = {}
    for (const { nama } of tables) {
      const { rows } = await client.query(
        `select coalesce(string_agg(t::text, E'\\n' order by t::text), '') as isi from ${nama} t`,
      )
      found[nama] = rows[0].isi
    }
    return found
  })

test('a backup restores elsewhere: same rows, same schema, same files, counters behind nobody', async () => {
  const path = join(home, 'a.tar.gz')
  const manifest = await backUp(path)
  expect(manifest.tabel.find((table) => table.nama === 'sistem.berkas')).toMatchObject({ baris: 3000 })
  const url = await emptyDatabase()
  await restoreTo(url, path)
  expect(await contents(url)).toEqual(await contents(adminUrl))
  expect(await withClient(url, dumpSchema)).toBe(await withClient(adminUrl, dumpSchema))
  const placed = join(home, 'tujuan/berkas/2', sidik.slice(0, 2), sidik)
  expect((await readFile(placed)).equals(upload)).toBe(true)
  const next = await withClient(url, (client) =>
    client.query(
      `insert into sistem.berkas (pemda_id, sidik, ukuran, jenis, nama, golongan, pengunggah_id)
       values (2, decode($1, 'hex'), 1, 'application/pdf', 'baru', 'internal', 1) returning berkas_id`,
      [sidik],
    ),
  )
  expect(Number(next.rows[0].berkas_id)).toBe(3001)
})

test('under load: one moment, the same root as the checkpoint inside, every acknowledged document', async () => {
  const acknowledged: string[] = []
  let stop = false
  const caller = async (line: number) => {
    while (!stop) {
      const document = { ...sampleSpp(book, line, { jumlah: 1n }), perintah: randomUUID() }
      const [verdict] = await inTenant(db.app, book, (tx) => catat(tx, book, [document]))
      if (verdict?.hasil === 'catat') acknowledged.push(document.perintah)
    }
  }
  const callers = book.lines.map(caller)
  onTestFinished(() => {
    stop = true
  })
  await expect.poll(() => acknowledged.length, patient).toBeGreaterThan(20)
  const before = [...acknowledged]
  const path = join(home, 'beban.tar.gz')
  const manifest = await backUp(path)
  const during = acknowledged.length
  stop = true
  await Promise.all(callers)
  expect(during).toBeGreaterThan(before.length)
  const target = await emptyDatabase()
  const restored = await restoreTo(target, path)
  expect(restored.sauh.akar).toBe(manifest.sauh.akar)
  const stored = await withClient(target, (client) => client.query('select perintah from ledger.jurnal'))
  const found = new Set(stored.rows.map((row) => row.perintah))
  expect(before.filter((perintah) => !found.has(perintah))).toEqual([])
  expect(stored.rows.length).toBeLessThan(
    Number((await contents(adminUrl))['ledger.jurnal']?.split('\n').length),
  )
  const heads = await withClient(target, (client) => client.query('select no_akhir::int from ledger.buku'))
  expect(heads.rows).toEqual([{ no_akhir: stored.rows.length }])
})

test('refused with a sentence, and the target stays empty', async () => {
  const path = join(home, 'b.tar.gz')
  const sealedPath = join(home, 'b.tar.gz.sandi')
  await backUp(path)
  await backUp(sealedPath, 'benang emas nusantara')
  const url = await emptyDatabase()
  const bytes = await readFile(path)
  const broken = join(home, 'rusak')
  for (const at of [100, Math.trunc(bytes.length / 2), bytes.length - 5]) {
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(flipped.readUInt8(at) ^ 16, at)
    await writeFile(broken, flipped)
    await expect(restoreTo(url, broken)).rejects.toThrow(BackupUnusable)
    await writeFile(broken, bytes.subarray(0, at))
    await expect(restoreTo(url, broken)).rejects.toThrow('rusak atau terpotong')
  }
  await expect(restoreTo(url, sealedPath)).rejects.toThrow('--sandi-berkas')
  await expect(restoreTo(url, sealedPath, { password: 'salah' })).rejects.toThrow('sandi tidak cocok')
  await writeFile(broken, (await readFile(sealedPath)).subarray(0, -1000))
  await expect(restoreTo(url, broken, { password: 'benang emas nusantara' })).rejects.toThrow(
    'berubah atau terpotong',
  )
  await expect(restoreTo(url, join(home, 'tidak-ada'))).rejects.toThrow('tidak ada di tempat')
  await expect(restoreTo(adminUrl, path)).rejects.toThrow('tidak kosong')
  expect(await contents(url)).toEqual({})
  await restoreTo(url, sealedPath, { password: 'benang emas nusantara' })
  expect(await contents(url)).toEqual(await contents(adminUrl))
})

test('a backup of tampered books, or of another key, is refused and leaves database and folder as they were', async () => {
  const path = join(home, 'c.tar.gz')
  const url = await emptyDatabase()
  const dataDir = join(home, 'gagal')
  const attempt = (kunci?: typeof signer) =>
    restoreFromFile({
      url,
      source: { path },
      dataDir,
      migrationsFolder,
      ...(kunci === undefined ? {} : { kunci }),
    })
  const superuser = (statement: string) =>
    withClient(adminUrl, (client) => client.query(`set session_replication_role = replica; ${statement}`))
  await superuser('update ledger.mutasi set jumlah = jumlah + 1 where no = 4 and urut = 1')
  await backUp(path)
  await expect(attempt()).rejects.toThrow('tidak utuh pada buku 2 2026: jurnal 4 ISI')
  await superuser('update ledger.mutasi set jumlah = jumlah - 1 where no = 4 and urut = 1')
  await superuser('update ledger.saldo set masuk = masuk + 1 where tahap = 10')
  await rm(path)
  await backUp(path)
  await expect(attempt()).rejects.toThrow('1 saldo berbeda')
  await superuser('update ledger.saldo set masuk = masuk - 1 where tahap = 10')
  const other = signerOf(
    'benang/uji',
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  await expect(attempt(other)).rejects.toThrow('Tanda tangan sauh')
  expect(await contents(url)).toEqual({})
  expect(existsSync(join(dataDir, 'berkas/2', sidik.slice(0, 2), sidik))).toBe(false)
})

test('another schema is refused; an older one of the same line is brought forward', async () => {
  const path = join(home, 'd.tar.gz')
  await backUp(path)
  const copy = async (name: string, change: (folder: string) => Promise<void>) => {
    const folder = join(home, name)
    await mkdir(folder)
    for (const file of await readdir(migrationsFolder))
      await copyFile(join(migrationsFolder, file), join(folder, file))
    await change(folder)
    return folder
  }
  const url = await emptyDatabase()
  const older = await copy('lebih-tua', (folder) => rm(join(folder, '0044_hari_libur.sql')))
  await expect(restoreTo(url, path, { folder: older })).rejects.toThrow(RestoreRefused)
  const changed = await copy('lain', (folder) => writeFile(join(folder, '0002_pemda.sql'), 'select 1'))
  await expect(restoreTo(url, path, { folder: changed })).rejects.toThrow(
    'Skema cadangan berbeda mulai 0002_pemda.sql',
  )
  const newer = await copy('lebih-baru', (folder) =>
    writeFile(
      join(folder, '9999_coba.sql'),
      'set role benang_owner; create view publik.coba as select count(*) as n from sistem.pemda; reset role;',
    ),
  )
  await restoreTo(url, path, { folder: newer })
  const { rows } = await withClient(url, (client) => client.query('select n::int from publik.coba'))
  expect(rows).toEqual([{ n: 2 }])
})
