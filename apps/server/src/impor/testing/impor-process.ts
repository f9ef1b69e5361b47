import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { HasilImpor } from '@benang/usecases/sistem/impor-masukan'

const cli = join(import.meta.dirname, '../../cli.ts')
const measure = 'process.on("exit",()=>process.stderr.write(`\\nRSS ${process.resourceUsage().maxRSS}\\n`))'

/** The most memory an import may take. */
export const maxRssKilobytes = 250_000

/** What an import printed as JSON, the peak of its memory, and what it said on the way. */
export type Run = { hasil: HasilImpor & { ok: boolean; catatan?: string }; rss: number; kemajuan: string }

/** Runs `benang impor …` as a process of its own on a database, or in a data folder of its own. */
export function imporProcess(folder: string, url: string) {
  return (args: readonly string[], env: Readonly<Record<string, string>> = { DATABASE_URL: url }) =>
    new Promise<Run>((resolve, reject) => {
      const child = spawn(
        process.execPath,
        ['--import', `data:text/javascript,${encodeURIComponent(measure)}`, cli, 'impor', ...args, '--json'],
        { env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), ...env } },
      )
      let out = ''
      let err = ''
      child.stdout.on('data', (piece) => (out += piece))
      child.stderr.on('data', (piece) => (err += piece))
      child.on('error', reject)
      child.on('close', () => {
        const rss = Number(/RSS (\d+)/.exec(err)?.[1])
        if (out === '' || Number.isNaN(rss)) reject(new Error(err))
        else resolve({ hasil: JSON.parse(out), rss, kemajuan: err })
      })
    })
}
