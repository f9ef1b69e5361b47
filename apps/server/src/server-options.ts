import type { RunAct } from '@benang/api/procedure'
import type { Database } from '@benang/database/connection'
import type { Session } from '@benang/usecases/context'
import type { AnyRouter } from '@trpc/server'
import type { Log } from './log.ts'

/** Everything the process needs to serve; main.ts makes it from the configuration, a test by hand. */
export type ServerOptions = {
  db: Database
  log: Log
  /** Files, spool and evidence live below it. */
  dataDir: string
  /** 0 takes a free one. */
  port: number
  host: string
  /** `https://…` when people reach it through a proxy; sets secure cookies, HSTS and the allowed origin. */
  publicUrl?: string
  trustProxy?: boolean
  metricsToken?: string
  mode: 'demo' | 'produksi'
  /** 'penuh': the demo goes on behind its first view, as jobs. */
  demo?: 'awal' | 'penuh'
  versi: { versi: string; commit: string; skema: number }
  /** The built staff app; absent files answer with a page that says so. */
  webDist: string
  router: AnyRouter
  runAct: RunAct
  /** The session of a cookie's token, or undefined when it is over. */
  openSession(
    token: string,
    seen: { db: Database; alamat: string; today: string },
  ): Promise<Session | undefined>
  /** 32 bytes kept outside the database; seals second-factor secrets. */
  kunciServer?: Uint8Array
  /** Off in tests that run no jobs. */
  jobs?: boolean
  /** Bytes; the default is 20 MB. */
  uploadLimit?: number
}
