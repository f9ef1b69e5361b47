import { arraysOf, catat } from '@benang/database/bench/catat'
import {
  countOverspent,
  countOverspentNaively,
  makeNaiveTable,
  spendNaively,
} from '@benang/database/bench/controls'
import { openSampleBook, type SampleBook, sampleSpp } from '@benang/database/bench/sample-book'
import { inTenant } from '@benang/database/connection'
import { interleave, percentile, type Report, timingOf } from './harness.ts'
import { postArrays, sampleBatch } from './posting.ts'
import { type ScratchDb, settle } from './scratch.ts'

const tahun = 2026

/** P3: one act of a hundred documents against a hundred acts of one; then 32 callers at once on one book. */
export async function benchActs(main: ScratchDb, report: Report): Promise<void> {
  const book = await openSampleBook(
    main.db.app,
    { pemdaId: 3, tahun },
    { lines: 4000, ceiling: 1_000_000_000n },
  )
  for (let n = 0; n < 20; n++) await postArrays(main, book, arraysOf(sampleBatch(book)))
  await settle(main)
  const single = () => postArrays(main, book, arraysOf([sampleSpp(book, anyOf(book), { jumlah: 1000n })]))
  const { satu, seratus } = await interleave({
    seratus: () => postArrays(main, book, arraysOf(sampleBatch(book))),
    satu: async () => {
      for (let n = 0; n < 100; n++) await single()
    },
  })
  report(
    {
      name: 'P3',
      value: 100_000 / seratus.median,
      unit: 'dokumen/detik',
      baseline: 100_000 / satu.median,
      ratio: satu.median / seratus.median,
    },
    { least: 5 },
    `by minima ${(satu.min / seratus.min).toFixed(1)}`,
  )
  // Quiet and busy in turn: the disk's own mood (one fsync per act) must hit both alike.
  const quiet: number[] = []
  const busy: number[] = []
  for (let round = 0; round < 8; round++) {
    quiet.push(...(await timesOf(1, { each: 40, work: single })))
    busy.push(...(await timesOf(32, { each: 8, work: single })))
  }
  const p99 = percentile(ascending(busy), 99)
  const p50 = timingOf(quiet).median
  const overspent = await inTenant(main.db.app, book, (tx) => countOverspent(tx, book))
  if (overspent > 0) throw new Error(`${overspent} balances overspent`)
  report(
    { name: 'P3-32', value: p99, unit: 'ms p99, 32 pemanggil', baseline: p50, ratio: p99 / p50 },
    { most: 40 },
    `p50 ${timingOf(busy).median.toFixed(1)} ms, no error, nothing overspent`,
  )
}

/** P5: sixteen callers spend five lines that hold fifty documents each; beside them code that sums and then inserts. */
export async function benchRace(main: ScratchDb, report: Report): Promise<void> {
  const [lines, callers, fits] = [5, 16, 50]
  const book = await openSampleBook(main.db.app, { pemdaId: 4, tahun }, { lines, ceiling: BigInt(fits) })
  await makeNaiveTable(main.db.owner, lines)
  let [accepted, naive] = [0, 0]
  const orders = Array.from({ length: 500 }, (_, at) => at % lines)
  await share(callers, orders, async (line) => {
    const documents = [sampleSpp(book, book.lines[line] ?? 0, { jumlah: 1n })]
    const [verdict] = await inTenant(main.db.app, book, (tx) => catat(tx, book, documents))
    if (verdict?.hasil === 'catat') accepted++
    else if (verdict?.alasan !== 'BATAS') throw new Error(`refused: ${verdict?.alasan}`)
  })
  await share(callers, orders, async (line) => {
    if (await inTenant(main.db.app, book, (tx) => spendNaively(tx, line))) naive++
  })
  const overspent = await inTenant(main.db.app, book, (tx) => countOverspent(tx, book))
  const overspentNaively = await countOverspentNaively(main.db.owner)
  if (overspent > 0) throw new Error(`${overspent} balances overspent`)
  report(
    {
      name: 'P5',
      value: accepted,
      unit: 'dokumen diterima',
      baseline: lines * fits,
      ratio: accepted / (lines * fits),
    },
    { least: 1 },
    'more is impossible: the limit is a CHECK',
  )
  report(
    {
      name: 'P5-kendali',
      value: naive,
      unit: 'dokumen diterima',
      baseline: lines * fits,
      ratio: naive / (lines * fits),
    },
    { least: 1.000001 },
    `${overspentNaively} of ${lines} lines overspent`,
  )
}

function anyOf(book: SampleBook): number {
  return book.lines[Math.trunc(Math.random() * book.lines.length)] ?? 0
}

/** Milliseconds of `each` calls by every one of `callers`; their connections are warm before it counts. */
async function timesOf(
  callers: number,
  { each, work }: { each: number; work: () => Promise<void> },
): Promise<number[]> {
  const times: number[] = []
  const caller = async (count: number, keep: boolean) => {
    for (let n = 0; n < count; n++) {
      const started = performance.now()
      await work()
      if (keep) times.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: callers }, () => caller(8, false)))
  await Promise.all(Array.from({ length: callers }, () => caller(each, true)))
  return times
}

function ascending(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b)
}

/** Works through a list with so many callers at once. */
async function share<T>(
  callers: number,
  list: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const rest = list.values()
  const caller = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: callers }, caller))
}
