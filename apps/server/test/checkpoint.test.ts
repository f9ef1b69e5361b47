import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catat } from '@benang/database/bench/catat'
import { openSampleBook, type SampleBook, sampleSpp } from '@benang/database/bench/sample-book'
import { connect, type Database, inTenant } from '@benang/database/connection'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSauhKey, rotateSauhKey } from '../src/checkpoint/key-file.ts'
import { listSauh, sauhFileName, thinnable } from '../src/checkpoint/sauh-files.ts'
import { startSauhWriter, writeSauh } from '../src/checkpoint/sauh-writer.ts'
import { witness } from '../src/checkpoint/witness.ts'
import { sauhRoutes } from '../src/http/sauh.ts'
import { openLog } from '../src/log.ts'
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts'

let scratch: ScratchDatabase
let db: Database
let book: SampleBook
let home = ''
const patient = { timeout: 20_000 }
const lines: string[] = []
const log = openLog('info', { write: (line: string) => void lines.push(line) })

beforeAll(async () => {
  scratch = await scratchDatabase()
  db = connect({ url: scratch.url, onError: () => undefined })
  home = await mkdtemp(join(tmpdir(), 'benang-sauh-uji-'))
  await scratch.sql(
    "insert into sistem.pemda (pemda_id, kode, slug, nama, jenis) values (2, '98.71', 'tirta-asri', 'Kota Tirta Asri', 'kota')",
  )
  book = await openSampleBook(db.app, { pemdaId: 2, tahun: 2026 }, { lines: 3, ceiling: 1_000_000n })
})
afterAll(async () => {
  await db.close()
  await scratch.drop()
  await rm(home, { recursive: true, force: true })
})

const spend = () =>
  inTenant(db.app, book, (tx) => catat(tx, book, [sampleSpp(book, book.lines[0] ?? 0, { jumlah: 100n })]))
const optionsIn = (dataDir: string) => ({ db, log, dataDir })

/** The public pages of a data folder, asked without a network. */
function pagesOf(dataDir: string) {
  const app = new Hono().route('/api/v1/sauh', sauhRoutes({ options: { db, dataDir } }))
  return async (url: string) => {
    const answer = await app.request(url.replace('https://benang.uji', ''))
    if (!answer.ok) throw new Error(`${url} ${answer.status}`)
    return answer.text()
  }
}

const look = (dataDir: string, folder: string, kunci?: string) =>
  witness({
    url: 'https://benang.uji',
    folder,
    nama: 'inspektorat',
    seconds: 1_790_000_000,
    fetchText: pagesOf(dataDir),
    ...(kunci === undefined ? {} : { kunci }),
  })

test('the key is made once for its owner only, and a key others can read is refused', async () => {
  const dataDir = join(home, 'kunci')
  const first = await openSauhKey(dataDir)
  expect((await openSauhKey(dataDir)).kunci.equals(first.kunci)).toBe(true)
  expect((await stat(join(dataDir, 'kunci-sauh'))).mode & 0o777).toBe(0o600)
  expect(first.nama).toMatch(/^benang\/[0-9a-f]{8}$/)
  await chmod(join(dataDir, 'kunci-sauh'), 0o640)
  await expect(openSauhKey(dataDir)).rejects.toThrow('chmod 600')
})

test('a checkpoint is written when entries are new and only then, to both places', async () => {
  const dataDir = join(home, 'tulis')
  const options = { ...optionsIn(dataDir), secondFolder: join(home, 'kedua') }
  await spend()
  const first = await writeSauh(options)
  expect(first).toMatch(/^\d{8}T\d{9}Z\.sauh$/)
  expect(await writeSauh(options)).toBeUndefined()
  await spend()
  const second = await writeSauh(options)
  expect(await listSauh(join(dataDir, 'sauh'))).toEqual([first, second])
  expect(await readdir(join(home, 'kedua'))).toEqual([first, second])
  expect((await readdir(join(dataDir, 'sauh'))).some((name) => name.endsWith('.sebagian'))).toBe(false)
})

test('beside a running server it follows within the interval and stops when asked', async () => {
  const dataDir = join(home, 'jalan')
  const writer = startSauhWriter({ ...optionsIn(dataDir), intervalMs: 20 })
  await expect.poll(async () => (await listSauh(join(dataDir, 'sauh'))).length, patient).toBe(1)
  await spend()
  await expect.poll(async () => (await listSauh(join(dataDir, 'sauh'))).length, patient).toBe(2)
  await writer.stop()
  await spend()
  expect(await listSauh(join(dataDir, 'sauh'))).toHaveLength(2)
})

test('a witness follows an honest log, also over a change of keys, and signs beside', async () => {
  const dataDir = join(home, 'jujur')
  const folder = join(home, 'saksi-jujur')
  await writeSauh(optionsIn(dataDir))
  const first = await look(dataDir, folder)
  expect(first).toMatchObject({ rantai: 1, baru: true, kunciPertama: true })
  expect((await look(dataDir, folder)).baru).toBe(false)
  await spend()
  await spend()
  await writeSauh(optionsIn(dataDir))
  expect(await look(dataDir, folder)).toMatchObject({ baru: true, kunciPertama: false })
  const before = await openSauhKey(dataDir)
  const after = await rotateSauhKey(dataDir, '2026-11-24T06:00:00Z')
  expect(after.nama).toBe(before.nama)
  expect(after.kunci.equals(before.kunci)).toBe(false)
  await spend()
  await writeSauh(optionsIn(dataDir))
  expect(await look(dataDir, folder)).toMatchObject({
    baru: true,
    kunci: expect.not.stringContaining(first.kunci),
  })
  const note = await readFile(join(folder, 'terakhir.sauh'), 'utf8')
  expect(note.split('\n').filter((line) => line.startsWith('— inspektorat '))).toHaveLength(1)
})

test('a witness refuses another key, a restored older state and a rewritten past', async () => {
  const dataDir = join(home, 'curang')
  const folder = join(home, 'saksi-curang')
  await spend()
  await writeSauh(optionsIn(dataDir))
  await look(dataDir, folder)
  await expect(
    look(dataDir, join(home, 'saksi-baru'), (await openSauhKey(join(home, 'lain'))).nama),
  ).rejects.toThrow('tidak terbaca')
  const stranger = join(home, 'orang-lain')
  await writeSauh(optionsIn(stranger))
  await expect(look(stranger, folder)).rejects.toThrow('tanpa tanda tangan kunci lama')
  await scratch.sql('create table public.simpan as select * from ledger.buku')
  await scratch.sql(
    'update ledger.buku set no_akhir = no_akhir - 1, kepala = (select rantai from ledger.jurnal j where j.no = no_akhir - 1)',
  )
  await writeSauh(optionsIn(dataDir))
  await expect(look(dataDir, folder)).rejects.toThrow('lebih pendek daripada sebelumnya')
  expect(lines.some((line) => line.includes('MUNDUR'))).toBe(true)
  await scratch.sql(
    `update ledger.buku b set no_akhir = s.no_akhir + 1, kepala = sha256('lain') from public.simpan s`,
  )
  await scratch.sql(`set session_replication_role = replica; insert into ledger.jurnal
    select pemda_id, tahun, jenis, no + 1, dokumen, now(), gen_random_uuid(), pelaku, tanggal, versi, bentuk, asal_tahun, asal_no, membalik, nomor, sidik, isi, sha256('lain')
      from ledger.jurnal order by no desc limit 1`)
  await writeSauh(optionsIn(dataDir))
  await expect(look(dataDir, folder)).rejects.toThrow('tidak bersambung dari kepala yang lama')
  expect(await readdir(folder)).toContain('bertentangan.sauh')
})

test('old checkpoints are thinned to the last of each day, newer ones all stay', () => {
  const names = [
    '2026-01-01T01:00:00.000Z',
    '2026-01-01T02:00:00.000Z',
    '2026-01-02T01:00:00.000Z',
    '2026-01-02T02:00:00.000Z',
    '2026-01-03T01:00:00.000Z',
    '2026-01-03T02:00:00.000Z',
  ].map(sauhFileName)
  expect(thinnable(names, 2)).toEqual([names[0]])
  expect(thinnable(names, 0)).toEqual([names[0], names[2], names[4]])
})
