import { cpus, loadavg, totalmem } from 'node:os'
import { root } from '../environment.ts'
import { benchActs, benchRace } from './acts.ts'
import { benchGrowth } from './growth.ts'
import { createReport } from './harness.ts'
import { benchPosting } from './posting.ts'
import { benchArithmetic, benchEncode } from './pure.ts'
import { benchReports } from './reports.ts'
import { startScratch } from './scratch.ts'

// Figures P1 to P13 of docs/performance.md, each beside its control in the same run. `--besar` grows P13 to ten million postings.
const besar = process.argv.includes('--besar')
const { report, missed } = createReport()
const scratch = await startScratch(root)
const started = performance.now()
try {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  process.stderr.write(
    `${cpus().length} vCPU, ${gigabytes} GiB, PostgreSQL ${scratch.postgres}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}\n`,
  )
  const main = await scratch.open('utama')
  await benchPosting(scratch, { main, report })
  await benchActs(main, report)
  await benchRace(main, report)
  await benchReports(main, report)
  await benchArithmetic(report)
  await benchEncode(report)
  await benchGrowth(main, { report, besar })
} finally {
  await scratch.end()
}
const seconds = Math.round((performance.now() - started) / 1000)
process.stderr.write(
  `${seconds} s; ${missed.length === 0 ? 'all goals met' : `missed: ${missed.join(', ')}`}\n`,
)
process.exitCode = missed.length === 0 ? 0 : 1
