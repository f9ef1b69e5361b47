import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countReport, type Count } from './count-report.ts'

const root = join(import.meta.dirname, '../../../..')
const bin = (name: string) => join(root, 'node_modules/.bin', name)
const words = process.argv.slice(2)
const only = words.find((word) => word.startsWith('--project='))
const env = { ...process.env, ...(words.includes('--full') ? { FULL: '1' } : {}) }

type Check = { name: string; command: string; args: readonly string[] }

// Each tool is one check; the tests count themselves.
const tools: readonly Check[] = [
  { name: 'format', command: bin('biome'), args: ['format', '--reporter=summary', '.'] },
  {
    name: 'types',
    command: process.execPath,
    args: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
  },
  { name: 'lint', command: bin('oxlint'), args: ['--type-aware', '--quiet'] },
]

const counts: Count[] = []
if (only === undefined) for (const tool of tools) counts.push(await runTool(tool))
if (!words.includes('--periksa')) counts.push(await runTests())
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
const nothing = passed + failed === 0
process.stdout.write(`${passed} passed, ${nothing ? 1 : failed} failed\n`)
process.exitCode = failed > 0 || nothing ? 1 : 0

async function runTool({ name, command, args }: Check): Promise<Count> {
  const code = await run(command, args)
  process.stdout.write(`${code === 0 ? 'ok' : 'FAILED'}  ${name}\n`)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** All vitest projects but the one that reads files outside the project, or the one asked for. */
async function runTests(): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'benang-laporan-'))
  const report = join(folder, 'report.json')
  const projects = only === undefined ? ['--project=unit', '--project=database', '--project=browser'] : [only]
  const flags = ['run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(process.execPath, ['node_modules/vitest/vitest.mjs', ...flags])
  try {
    return countReport(readFileSync(report, 'utf8'), code)
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
