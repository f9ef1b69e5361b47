import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigRefused, readConfig } from './config.ts'

/** The top folder of the project. */
export const root = join(import.meta.dirname, '../../..')

/** The configuration of this process: its environment, and `.env` at the top for what the environment leaves open. */
export function loadConfig(): Config {
  const path = join(root, '.env')
  if (existsSync(path)) {
    if ((statSync(path).mode & 0o004) !== 0) {
      throw new ConfigRefused('.env: dapat dibaca semua pengguna mesin ini. Jalankan: chmod 600 .env')
    }
    process.loadEnvFile(path)
  }
  return readConfig(process.env, root)
}
