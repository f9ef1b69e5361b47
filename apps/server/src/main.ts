import { readBuildInfo } from './build-info.ts'
import { ConfigRefused } from './config.ts'
import { loadConfig, root } from './environment.ts'
import { parts } from './parts.ts'
import { serve } from './serve.ts'

try {
  const config = loadConfig()
  const { versi, commit } = readBuildInfo(root)
  const running = await serve({ config, parts, root, versi, commit })
  process.stdout.write(`Benang siap di ${config.publicUrl ?? running.url}\n`)
} catch (error) {
  const reason = error instanceof ConfigRefused || !(error instanceof Error) ? String(error) : error.message
  process.stderr.write(`Benang tidak bisa mulai.\n${reason}\n`)
  process.exit(1)
}
