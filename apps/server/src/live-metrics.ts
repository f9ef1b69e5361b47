import { join } from 'node:path'
import { readBuku, readPekerjaanCounts, readStatus } from '@benang/usecases/sistem/read-status'
import { newestFile } from './evidence.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import type { ServerOptions } from './server-options.ts'

/** The counters of a server, with its live numbers read from the database; while that is away they are left out. */
export function createMetrics({ db, dataDir }: Pick<ServerOptions, 'db' | 'dataDir'>): Metrics {
  const age = (iso: string | null) => (iso === null ? null : (Date.now() - Date.parse(iso)) / 1000)
  return openMetrics({
    jobs: () => readPekerjaanCounts({ db }).catch(() => []),
    books: () => readBuku({ db }).catch(() => []),
    async ages() {
      const status = await readStatus({ db }).catch(() => null)
      return {
        sauh: age(await newestFile(join(dataDir, 'sauh'))),
        cadangan: age(await newestFile(join(dataDir, 'cadangan'))),
        verifikasi: age(status?.verifikasiTerakhir ?? null),
      }
    },
    pool: () => db.pools(),
  })
}
