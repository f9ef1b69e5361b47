import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Version of package.json and the commit it was made from ("tanpa-git" in a copy without history). */
export function readBuildInfo(root: string): { versi: string; commit: string } {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const version: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : undefined
  return { versi: typeof version === 'string' ? version : '0', commit: commitOf(root) }
}

function commitOf(root: string): string {
  try {
    return execFileSync('git', ['rev-parse', '--short=10', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'tanpa-git'
  }
}
