import { arraysOf } from '@benang/database/bench/catat'
import { fillPartition } from '@benang/database/bench/raw-rows'
import { openSampleBook } from '@benang/database/bench/sample-book'
import { inTenant } from '@benang/database/connection'
import { interleave, type Report } from './harness.ts'
import { postArrays, sampleBatch } from './posting.ts'
import { type ScratchDb, settle } from './scratch.ts'

const tahun = 2027
const step = 250_000

/** P13: posting into a year's partition that holds ten times as much. Small sizes unless asked for the large ones. */
export async function benchGrowth(
  main: ScratchDb,
  { report, besar }: { report: Report; besar: boolean },
): Promise<void> {
  const [small, large] = besar ? [1_000_000, 10_000_000] : [100_000, 1_000_000]
  const book = await openSampleBook(
    main.db.app,
    { pemdaId: 6, tahun },
    { lines: 4000, ceiling: 1_000_000_000n },
  )
  const filler = { pemdaId: 7, tahun }
  let from = 0
  const fillTo = async (rows: number) => {
    for (; from < rows; from += step) {
      const part = { rows: Math.min(step, rows - from), from }
      await inTenant(main.db.owner, filler, (tx) => fillPartition(tx, filler, part))
    }
  }
  const time = () => interleave({ seratus: () => postArrays(main, book, arraysOf(sampleBatch(book))) }, 40)
  await fillTo(small)
  await settle(main)
  const before = (await time()).seratus
  await fillTo(large)
  await settle(main)
  const after = (await time()).seratus
  report(
    {
      name: besar ? 'P13' : 'P13-kecil',
      value: after.min,
      unit: `ms per 100 dokumen pada ${large} mutasi`,
      baseline: before.min,
      ratio: after.min / before.min,
    },
    { most: 1.3 },
    `${small} against ${large} postings; median ratio ${(after.median / before.median).toFixed(2)}`,
  )
}
