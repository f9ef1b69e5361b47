import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openSampleBook, type SampleBook } from '@benang/database/bench/sample-book'
import { connect, type Database } from '@benang/database/connection'
import { ensureDatabase, withClient } from '@benang/database/schema/admin'
import { migrate } from '@benang/database/schema/migrate'
import { runAct } from '@benang/usecases/act'
import { Refused } from '@benang/usecases/refused'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findPostmaster } from '../src/postgres/postmaster.ts'
import { leftoversIn } from '../src/postgres/process-table.ts'
import { type Postgres, startPostgres } from '../src/postgres/start-postgres.ts'
import { type Payment, paymentAct } from './payment-act.ts'
import { type Answered, soundness } from './soundness.ts'
import { sessionOf } from './test-server.ts'

vi.setConfig({ testTimeout: 900_000, hookTimeout: 120_000 })

const full = process.env['FULL'] === '1'
const kills = full ? 20 : 3
const perKill = full ? 250 : 60
const callers = 8
let home = ''
let postgres: Postgres
let url = ''
let db: Database
let book: SampleBook

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'benang-kill-uji-'))
  // A server of this test's own, with fsync as in life: nobody else's may be killed.
  postgres = await startPostgres({ dataDir: home })
  url = await ensureDatabase(postgres.url, 'benang')
  await migrate({ url, folder: join(import.meta.dirname, '../../../migrations') })
  await withClient(url, (client) =>
    client.query(
      "insert into sistem.pemda (pemda_id, kode, slug, nama, jenis) values (2, '98.71', 'tirta-asri', 'Kota Tirta Asri', 'kota')",
    ),
  )
  db = connect({ url, onError: () => undefined })
  book = await openSampleBook(db.app, { pemdaId: 2, tahun: 2026 }, { lines: 20, ceiling: 1_000_000n })
})
afterAll(async () => {
  await db?.close()
  await postgres?.stop()
  await rm(home, { recursive: true, force: true })
})

const session = sessionOf(1, 2, { peran: 'bendahara-pengeluaran', unitId: 10 })

/** One payment until it is answered, with the same command id each time, as a browser that waits for its server does. */
async function pay(input: Payment): Promise<{ answer: Answered; tries: number }> {
  const act = paymentAct(book)
  for (let tries = 1; ; tries++) {
    try {
      return {
        answer: { hasil: await runAct({ db, session, today: '2026-06-03', kejadian: 'UJI1' }, act, input) },
        tries,
      }
    } catch (error) {
      if (!(error instanceof Refused) || tries > 600) throw error
      if (error.kode !== 'SIBUK') return { answer: { kode: error.kode }, tries }
      await sleep(50)
    }
  }
}

/** Ends postmaster and backends at once, as a power cut would. */
function killPostgres(): void {
  const folder = join(home, 'postgres')
  const postmaster = findPostmaster(folder)
  if (postmaster === undefined) throw new Error('the server runs')
  for (const pid of [postmaster.pid, ...leftoversIn(folder)]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // A backend that ended with its postmaster.
    }
  }
}

test('kill -9 of PostgreSQL under load: every acknowledged payment stands, once and whole, and the server finds back alone', async () => {
  const answered = new Map<string, Answered>()
  let repeated = 0
  let stop = false
  const call = async (baris: number) => {
    while (!stop) {
      const input = { perintah: randomUUID(), baris, jumlah: '10' }
      const { answer, tries } = await pay(input)
      answered.set(input.perintah, answer)
      if (tries > 1) repeated++
    }
  }
  const running = Array.from({ length: callers }, (_, at) => call(at))
  for (let kill = 1; kill <= kills; kill++) {
    await expect.poll(() => answered.size, { timeout: 120_000 }).toBeGreaterThan(kill * perKill)
    killPostgres()
  }
  const before = answered.size
  await expect.poll(() => answered.size, { timeout: 120_000 }).toBeGreaterThan(before + callers)
  stop = true
  await Promise.all(running)
  expect(repeated).toBeGreaterThanOrEqual(kills)
  expect(answered.size).toBeGreaterThan(kills * perKill)
  expect(await soundness(url, book, answered)).toEqual([])
})
