import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { openSampleBook, type SampleBook } from '@benang/database/bench/sample-book'
import { connect } from '@benang/database/connection'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Payment, PaymentResult } from './payment-act.ts'
import { type Answered, soundness } from './soundness.ts'
import { scratchDatabase, type ScratchDatabase } from './scratch-database.ts'

vi.setConfig({ testTimeout: 600_000 })

let scratch: ScratchDatabase
let book: SampleBook
const children: ChildProcess[] = []
const sent = new Map<string, Payment>()
const answered = new Map<string, Answered>()
const acceptedPoints = 19
const refusedPoints = 11
const everyPoint = Array.from({ length: acceptedPoints + refusedPoints }, (_, at) => at)
// npm test kills at every fourth point, FULL=1 at all thirty.
const rounds = everyPoint.filter((at) => process.env['FULL'] === '1' || at % 4 === 0)

beforeAll(async () => {
  scratch = await scratchDatabase()
  await scratch.sql(
    "insert into sistem.pemda (pemda_id, kode, slug, nama, jenis) values (2, '98.71', 'tirta-asri', 'Kota Tirta Asri', 'kota')",
  )
  const db = connect({ url: scratch.url, onError: () => undefined })
  book = await openSampleBook(db.app, { pemdaId: 2, tahun: 2026 }, { lines: 4, ceiling: 1_000_000n })
  await db.close()
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await scratch.drop()
})

async function startChild() {
  const child = fork(
    join(import.meta.dirname, 'kill-child.ts'),
    [scratch.url, String(scratch.skema), JSON.stringify(book)],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  )
  children.push(child)
  const [{ url }] = await once(child, 'message')
  return { child, url: String(url) }
}

const payment = (baris: number, jumlah = 100): Payment => ({
  perintah: randomUUID(),
  baris,
  jumlah: String(jumlah),
})

/** Sends one payment; undefined when the connection broke before an answer. */
async function send(url: string, input: Payment): Promise<Answered | undefined> {
  sent.set(input.perintah, input)
  const answer = await fetch(`${url}/trpc/bayar`, {
    method: 'POST',
    headers: { cookie: 'benang=x', 'content-type': 'application/json' },
    body: JSON.stringify(input),
  }).then(
    (response) => response.json(),
    () => undefined,
  )
  const result: PaymentResult | undefined = answer?.result?.data
  const kode: string | undefined = answer?.error?.data?.kode
  if (result !== undefined) return { hasil: result }
  return kode === undefined ? undefined : { kode }
}

async function submit(url: string, input: Payment): Promise<void> {
  const answer = await send(url, input)
  if (answer === undefined) return
  const before = answered.get(input.perintah)
  if (before !== undefined) expect(answer).toEqual(before)
  answered.set(input.perintah, answer)
}

/** What a browser does after a broken connection: the same command once more. All must be answered now. */
async function resubmit(url: string): Promise<void> {
  for (const input of sent.values()) if (!answered.has(input.perintah)) await submit(url, input)
  expect([...sent.keys()].filter((perintah) => !answered.has(perintah))).toEqual([])
}

async function arm(child: ChildProcess, killAt: number, target: Payment) {
  const ready = once(child, 'message')
  child.send({ killAt, target: target.perintah })
  await ready
}

test('kill -9 at each point of an act: nothing acknowledged is lost, nothing stands twice or by half, no number is missing', async () => {
  const { child, url } = await startChild()
  const probe = payment(0)
  await arm(child, 0, probe)
  const told = once(child, 'message')
  await submit(url, probe)
  const [{ points }] = await told
  // BEGIN … COMMIT, before and after each, and between commit and answer: the list of points below is whole.
  expect(points).toHaveLength(acceptedPoints)
  expect(points.at(-2)).toContain('sesudah commit')
  child.kill('SIGKILL')
  let running = await startChild()
  for (const at of rounds) {
    await resubmit(running.url)
    const refused = at >= acceptedPoints
    const target = refused ? payment(3, 5_000_000) : payment(at % 3)
    // Of a refused act (rolled back, then put on record): eleven points spread over its statements.
    await arm(running.child, refused ? 2 + (at - acceptedPoints) * 2 : at + 1, target)
    const ended = once(running.child, 'exit')
    await Promise.all([
      submit(running.url, target),
      ...[0, 1, 2].map((baris) => submit(running.url, payment(baris))),
    ])
    expect((await ended)[1]).toBe('SIGKILL')
    running = await startChild()
  }
  await resubmit(running.url)
  const [acknowledged] = [...answered].filter(([, answer]) => 'hasil' in answer)
  const again = sent.get(acknowledged?.[0] ?? '')
  if (again === undefined) throw new Error('something was acknowledged')
  expect(await send(running.url, again)).toEqual(acknowledged?.[1])
  expect(await send(running.url, { ...again, jumlah: '777' })).toEqual({ kode: 'ISI_LAIN' })
  sent.set(again.perintah, again)
  expect(await soundness(scratch.url, book, answered)).toEqual([])
  // The check can fail: half a document, made by hand, is told.
  await scratch.sql(
    'set session_replication_role = replica; delete from ledger.mutasi where (no, urut) = (select no, urut from ledger.mutasi order by no desc, urut desc limit 1)',
  )
  expect((await soundness(scratch.url, book, answered)).join()).toMatch(
    /stands by half.*balances differ.*broken/,
  )
})
