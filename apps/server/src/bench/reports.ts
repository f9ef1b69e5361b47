import { createHash } from 'node:crypto'
import { arraysOf } from '@benang/database/bench/catat'
import { tamperOne } from '@benang/database/bench/controls'
import { type LraRow, readCanonicalTexts, readLra, recomputeLra } from '@benang/database/bench/reports'
import { openSampleBook } from '@benang/database/bench/sample-book'
import { inTenant } from '@benang/database/connection'
import { inDirect } from '@benang/database/sistem/direct-connection'
import { findRusak } from '@benang/database/ledger/verifikasi'
import { foldBuku, lastJurnal } from '@benang/database/sistem/buku-harian'
import { interleave, type Report } from './harness.ts'
import { postArrays, sampleBatch } from './posting.ts'
import { type ScratchDb, settle } from './scratch.ts'

const tahun = 2026

/** P9: the LRA with an unfolded tail against the LRA with none, equal to the postings. */
export async function benchReports(main: ScratchDb, report: Report): Promise<void> {
  const { db } = main
  const book = await openSampleBook(db.app, { pemdaId: 5, tahun }, { lines: 20_000, ceiling: 1_000_000_000n })
  const post = async (documents: number) => {
    for (let left = documents; left > 0; left -= 100)
      await postArrays(main, book, arraysOf(sampleBatch(book)))
  }
  await post(20_000)
  await settle(main)
  await inTenant(db.app, book, (tx) => foldBuku(tx, book))
  const lra = () => inTenant(db.app, book, (tx) => readLra(tx, book))
  const folded = (await interleave({ lra })).lra
  await post(100)
  const hundred = (await interleave({ lra })).lra
  await post(900)
  const thousand = (await interleave({ lra })).lra
  const [fast, slow] = await Promise.all([lra(), inTenant(db.app, book, (tx) => recomputeLra(tx, book))])
  if (fast.length === 0 || textOf(fast) !== textOf(slow)) throw new Error('the LRA differs from its postings')
  const figure = (name: string, tail: typeof folded) => ({
    name,
    value: tail.min,
    unit: 'ms',
    baseline: folded.min,
    ratio: tail.min / folded.min,
  })
  report(figure('P9-100', hundred), { most: 1.5 }, `${fast.length} cells, equal to the postings`)
  report(figure('P9-1000', thousand), { most: 4 })
}

/** P10: verification of a book against a loop that only hashes as much; then one amount changed behind its back. */
export async function benchVerify(main: ScratchDb, report: Report): Promise<void> {
  const { db, url } = main
  const book = await openSampleBook(db.app, { pemdaId: 8, tahun }, { lines: 4000, ceiling: 1_000_000_000n })
  for (let n = 0; n < 300; n++) await postArrays(main, book, arraysOf(sampleBatch(book)))
  await settle(main)
  const count = await inTenant(db.app, book, (tx) => lastJurnal(tx, book))
  const texts = await inTenant(db.app, book, (tx) => readCanonicalTexts(tx, book, 2000))
  const half = BigInt(Math.trunc(count / 2))
  const range = (sesudah: bigint, sampai: bigint | null) =>
    inTenant(db.app, book, (tx) => findRusak(tx, { ...book, sesudah, sampai }))
  // Each link is checked against its stored predecessor, so ranges verify beside each other: one per core.
  const verify = async () => {
    const found = await Promise.all([range(0n, half), range(half, null)])
    return found.find((fault) => fault !== undefined)
  }
  if ((await verify()) !== undefined) throw new Error('an honest book was accused')
  const { periksa, sidik } = await interleave({ periksa: verify, sidik: () => hashLoop(texts, count) })
  report(
    {
      name: 'P10',
      value: (count * 1000) / periksa.min,
      unit: 'jurnal/detik',
      baseline: (count * 1000) / sidik.min,
      ratio: sidik.min / periksa.min,
    },
    { least: 0.4 },
    `${count} jurnal, median ratio ${(sidik.median / periksa.median).toFixed(2)}`,
  )
  await inDirect({ url, role: 'login', mode: 'write' }, ({ tx }) => tamperOne(tx, book, half))
  const found = await verify()
  const named = Number(found?.no ?? 0n)
  report(
    {
      name: 'P10-rusak',
      value: named,
      unit: 'nomor jurnal',
      baseline: Number(half),
      ratio: named / Number(half),
    },
    { least: 1 },
    `found as ${found?.sebab}`,
  )
}

/** What any verifier must at least do: hash each canonical text, and chain it. */
function hashLoop(texts: readonly string[], count: number): Buffer {
  let chain: Buffer = Buffer.alloc(32)
  for (let n = 0; n < count; n++) {
    const content = createHash('sha256')
      .update(texts[n % texts.length] ?? '')
      .digest()
    chain = createHash('sha256').update(chain).update(`${n}\x1f1790000000000000`).update(content).digest()
  }
  return chain
}

function textOf(rows: readonly LraRow[]): string {
  return rows.map(({ unit, rekening, masuk }) => `${unit} ${rekening} ${masuk}`).join('\n')
}
