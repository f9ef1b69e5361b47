import { readBuildInfo } from './build-info.ts'
import { ConfigRefused } from './config.ts'
import { loadConfig, root } from './environment.ts'
import { parts } from './parts.ts'
import { serve } from './serve.ts'

try {
  const config = loadConfig()
  const { versi, commit } = readBuildInfo(root)
  const running = await serve({ config, parts, root, versi, commit })
  const lines = [`Benang siap di ${config.publicUrl ?? running.url}`, ...running.pesan]
  process.stdout.write(`${lines.join('\n')}\n`)
} catch (error) {
  const reason = error instanceof ConfigRefused || !(error instanceof Error) ? String(error) : error.message
  process.stderr.write(`Benang tidak bisa mulai.\n${reason}\n`)
  process.exit(1)
}
