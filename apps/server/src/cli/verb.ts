import type { Database } from '@benang/database/connection'
import type { Config } from '../config.ts'

/** What a verb says: `data` is printed by --json, `text` otherwise; not ok ends with exit code 1. */
export type VerbResult = {
  ok: boolean
  data: Readonly<Record<string, unknown>>
  text: string
  /** The whole object of --json in pieces, instead of `data`, where it is too large to hold. */
  json?: () => AsyncIterable<string>
  /** Called when everything was printed. */
  close?: () => Promise<void>
}

/** What a verb may use. The database is opened on first call and closed by the dispatcher. */
export type VerbEnv = {
  config: Config
  /** Top folder of the project. */
  root: string
  /** The running server's database, or one started for this verb; `url` is the login of the migrations. */
  openDatabase: () => Promise<{ url: string; db: Database }>
}

/** One word after `benang`. */
export type Verb = {
  name: string
  /** One Indonesian line: what it does and its options. */
  help: string
  run: (args: readonly string[], env: VerbEnv) => Promise<VerbResult>
}
