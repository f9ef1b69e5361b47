import { arraysOf, catatArrays, type RawDocument } from '@benang/database/bench/catat'
import { switchHashingOff } from '@benang/database/bench/controls'
import { insertRaw, updateRaw } from '@benang/database/bench/raw-rows'
import { openSampleBook, type SampleBook, sampleSp2d, sampleSpp } from '@benang/database/bench/sample-book'
import { inTenant } from '@benang/database/connection'
import { interleave, type Report } from './harness.ts'
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
  const [book, control, unhashed] = await Promise.all([
    openSampleBook(main.db.app, { pemdaId: 1, tahun }, size),
    openSampleBook(main.db.app, { pemdaId: 2, tahun }, size),
    openSampleBook(bare.db.app, { pemdaId: 1, tahun }, size),
  ])
  // Statistics of a nearly empty table would choose plans for a nearly empty table: fill it first.
  for (let n = 0; n < 20; n++) {
    await postArrays(main, book, arraysOf(sampleBatch(book)))
    await postArrays(bare, unhashed, arraysOf(sampleBatch(unhashed)))
  }
  await Promise.all([settle(main), settle(bare)])
  let from = 1_000_000
  const times = await interleave(
    {
      catat: () => postArrays(main, book, arraysOf(sampleBatch(book))),
      tanpaSidik: () => postArrays(bare, unhashed, arraysOf(sampleBatch(unhashed))),
      sisip: () => {
        const arrays = arraysOf(sampleBatch(control))
        from += batch
        return inTenant(main.db.owner, control, (tx) => insertRaw(tx, control, { arrays, from }))
      },
      ubah: () =>
        inTenant(main.db.owner, control, (tx) => updateRaw(tx, control, arraysOf(sampleBatch(control)))),
    },
    60,
  )
  const { catat, sisip, ubah, tanpaSidik } = times
  const perSecond = (ms: number) => (batch * 1000) / ms
  const note = `median ratio ${(sisip.median / catat.median).toFixed(2)}`
  report(
    {
      name: 'P1',
      value: perSecond(catat.min),
      unit: 'dokumen/detik',
      baseline: perSecond(sisip.min),
      ratio: sisip.min / catat.min,
    },
    { least: 0.3 },
    note,
  )
  report(
    {
      name: 'P2',
      value: catat.min,
      unit: 'ms per 100 dokumen',
      baseline: sisip.min + ubah.min,
      ratio: (sisip.min + ubah.min) / catat.min,
    },
    { least: 0.6 },
    `median ratio ${((sisip.median + ubah.median) / catat.median).toFixed(2)}`,
  )
  report(
    {
      name: 'P6',
      value: catat.median,
      unit: 'ms per 100 dokumen',
      baseline: tanpaSidik.median,
      ratio: (catat.median - tanpaSidik.median) / catat.median,
    },
    { most: 0.15 },
    `by minima ${((catat.min - tanpaSidik.min) / catat.min).toFixed(2)}`,
  )
}
