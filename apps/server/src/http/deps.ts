import type { PembacaBerkas } from '@benang/imports/berkas-terbaca'
import type { BerkasFiles } from '../berkas/store.ts'
import type { Metrics } from '../metrics.ts'
import type { ServerOptions } from '../server-options.ts'
import type { SessionCookie } from './session-cookie.ts'

/** What the routes share. */
export type HttpDeps = {
  options: ServerOptions
  https: boolean
  cookie: SessionCookie
  metrics: Metrics
  files: BerkasFiles
  /** Reads uploaded files apart from this process. */
  pembaca: PembacaBerkas
  /** When this process began to serve. */
  started: Date
  /** ISO time of the newest backup or checkpoint file; null when there is none. */
  lastEvidence: (kind: 'cadangan' | 'sauh') => Promise<string | null>
  /** True once the process was asked to stop: readiness says no, so that a balancer sends nobody. */
  stopping: () => boolean
}

/** What the public pages need of it. */
export type PortalDeps = Pick<HttpDeps, 'options' | 'cookie' | 'started' | 'lastEvidence'>
