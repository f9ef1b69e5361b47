import { cpus, loadavg, totalmem } from 'node:os'
import { root } from '../environment.ts'
import { benchActs, benchRace } from './acts.ts'
import { benchGrowth } from './growth.ts'
import { createReport } from './harness.ts'
import { benchKisi } from './kisi.ts'
import { benchPosting } from './posting.ts'
import { benchArithmetic, benchEncode } from './pure.ts'
import { benchReports, benchVerify } from './reports.ts'
import { benchLra, benchNational } from './national.ts'
import { startScratch } from './scratch.ts'
import { benchStandar } from './standar.ts'

// Figures P1 to P14 and K1 to K6 of docs/performance.md, each beside its control in the same run. Words choose figures: `bench P3 P10`;
// `--besar` grows P13 to ten million postings.
const words = process.argv.slice(2)
const besar = words.includes('--besar')
const wanted = words.filter((word) => !word.startsWith('--'))
const { report, missed } = createReport()
const scratch = await startScratch(root)
const started = performance.now()
try {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[0]?.toFixed(1) ?? ''
  process.stderr.write(
    `${cpus().length} vCPU, ${gigabytes} GiB, PostgreSQL ${scratch.postgres}, Node ${process.versions.node}, load ${load}\n`,
  )
  const main = await scratch.open('utama')
  const parts: [string, () => Promise<void>][] = [
    ['P1 P2 P6', () => benchPosting(scratch, { main, report })],
    ['P3', () => benchActs(main, report)],
    ['P5', () => benchRace(main, report)],
    ['P9', () => benchReports(main, report)],
    ['P10', () => benchVerify(main, report)],
    ['P11', () => benchArithmetic(report)],
    ['P12', () => benchEncode(report)],
    ['P13', () => benchGrowth(main, { report, besar })],
    ['P7', () => benchLra(main, { report, besar })],
    ['P8', () => benchNational(main, { report, besar })],
    ['P14', () => benchStandar(main, report)],
    ['K1 K2 K3 K4 K5 K6', () => benchKisi(root, report)],
  ]
  for (const [names, run] of parts)
    if (wanted.length === 0 || names.split(' ').some((name) => wanted.includes(name))) await run()
} finally {
  await scratch.end()
}
const seconds = Math.round((performance.now() - started) / 1000)
process.stderr.write(
  `${seconds} s; ${missed.length === 0 ? 'all goals met' : `missed: ${missed.join(', ')}`}\n`,
)
process.exitCode = missed.length === 0 ? 0 : 1
