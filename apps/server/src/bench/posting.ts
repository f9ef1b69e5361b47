import { arraysOf, catatArrays, type RawDocument } from '@benang/database/bench/catat'
import { switchHashingOff } from '@benang/database/bench/controls'
import { insertRaw, updateRaw } from '@benang/database/bench/raw-rows'
import { openSampleBook, type SampleBook, sampleSp2d, sampleSpp } from '@benang/database/bench/sample-book'
import { inTenant } from '@benang/database/connection'
import { interleave, type Report, type Timing } from './harness.ts'
import { type Scratch, type ScratchDb, settle } from './scratch.ts'

const tahun = 2026
const lines = 4000
const batch = 100
const size = { lines, ceiling: 1_000_000_000n }

/** A batch of a hundred documents on random lines: fifty requests and their payments. */
export function sampleBatch(book: SampleBook, count = batch): RawDocument[] {
  return Array.from(
    { length: count / 2 },
    () => book.lines[Math.trunc(Math.random() * book.lines.length)] ?? 0,
  ).flatMap((line) => [sampleSpp(book, line, { jumlah: 1000n }), sampleSp2d(book, line, { jumlah: 1000n })])
}

/** Posts prepared arrays in one transaction and fails on any refusal: a benchmark of refusals would look fast. */
export async function postArrays(
  { db }: ScratchDb,
  book: SampleBook,
  arrays: ReturnType<typeof arraysOf>,
): Promise<void> {
  const verdicts = await inTenant(db.app, book, (tx) => catatArrays(tx, book, arrays))
  if (!verdicts.every(({ hasil }) => hasil === 'catat')) throw new Error('a benchmark posting was refused')
}

/** P1, P2: posting against the bare statements. P6: against itself without hashing. */
export async function benchPosting(
  scratch: Scratch,
  { main, report }: { main: ScratchDb; report: Report },
): Promise<void> {
  const bare = await scratch.open('tanpa_sidik')
  await switchHashingOff(bare.db.owner)
  const open = (on: ScratchDb, pemdaId: number) => openSampleBook(on.db.app, { pemdaId, tahun }, size)
  const [book, control, unhashed] = await Promise.all([open(main, 1), open(main, 2), open(bare, 1)])
  const post = () => postArrays(main, book, arraysOf(sampleBatch(book)))
  const postUnhashed = () => postArrays(bare, unhashed, arraysOf(sampleBatch(unhashed)))
  // Statistics of a nearly empty table would choose plans for a nearly empty table: fill it first.
  for (let n = 0; n < 20; n++) await Promise.all([post(), postUnhashed()])
  await Promise.all([settle(main), settle(bare)])
  let from = 1_000_000
  const insert = () => {
    const arrays = arraysOf(sampleBatch(control))
    from += batch
    return inTenant(main.db.owner, control, (tx) => insertRaw(tx, control, { arrays, from }))
  }
  const update = () =>
    inTenant(main.db.owner, control, (tx) => updateRaw(tx, control, arraysOf(sampleBatch(control))))
  tell(report, await interleave({ post, postUnhashed, insert, update }, 60))
}

type Times = Record<'post' | 'postUnhashed' | 'insert' | 'update', Timing>

function tell(report: Report, { post, postUnhashed, insert, update }: Times): void {
  const perSecond = (ms: number) => (batch * 1000) / ms
  const ms = 'ms per 100 dokumen'
  const two = (value: number) => value.toFixed(2)
  const p1 = {
    name: 'P1',
    value: perSecond(post.min),
    unit: 'dokumen/detik',
    baseline: perSecond(insert.min),
  }
  report(
    { ...p1, ratio: insert.min / post.min },
    { least: 0.3 },
    `by medians ${two(insert.median / post.median)}`,
  )
  const both = insert.min + update.min
  report(
    { name: 'P2', value: post.min, unit: ms, baseline: both, ratio: both / post.min },
    { least: 0.6 },
    `by medians ${two((insert.median + update.median) / post.median)}`,
  )
  const share = (hashed: number, without: number) => (hashed - without) / hashed
  report(
    {
      name: 'P6',
      value: post.median,
      unit: ms,
      baseline: postUnhashed.median,
      ratio: share(post.median, postUnhashed.median),
    },
    { most: 0.15 },
    `by minima ${two(share(post.min, postUnhashed.min))}`,
  )
}
