import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'

/** True when process `pid` runs (a zombie does not) and is the postmaster of `folder`, not a later process with the same number. */
export function isPostmasterOf(folder: string, pid: number): boolean {
  if (!exists(pid)) return false
  return process.platform === 'linux'
    ? runsIn(folder, pid) && !isZombie(pid)
    : commandOf(pid).includes('postgres')
}

/** True while any process at all has that number, even a zombie: PostgreSQL then refuses a lock file that names it. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Backends of a killed postmaster that still work in `folder`; starting beside them would damage the data. */
export function leftoversIn(folder: string): readonly number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(
      (pid) => runsIn(folder, pid) && !isZombie(pid) && readText(`/proc/${pid}/comm`).startsWith('postgres'),
    )
}

function runsIn(folder: string, pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch {
    return false
  }
}

function isZombie(pid: number): boolean {
  // The state follows the name, which is in parentheses and may hold anything.
  const stat = readText(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
}

function commandOf(pid: number): string {
  try {
    const line = execFileSync('ps', ['-o', 'state=,command=', '-p', String(pid)], { encoding: 'utf8' })
    return line.startsWith('Z') ? '' : line
  } catch {
    return ''
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
