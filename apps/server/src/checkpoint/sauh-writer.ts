import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@benang/database/connection'
import {
  type Checkpoint,
  formatCheckpoint,
  formatHead,
  type Inconsistency,
  inconsistencies,
  parseCheckpoint,
} from '@benang/ledger/checkpoint'
import { openNote, type Signer, signNote } from '@benang/ledger/signed-note'
import { makeCheckpoint } from '@benang/usecases/sistem/make-checkpoint'
import type { Log } from '../log.ts'
import { openSauhKey } from './key-file.ts'
import { putSauh, readNewestSauh, sauhFileName, thinSauh } from './sauh-files.ts'

export type SauhOptions = {
  db: Database
  log: Log
  dataDir: string
  /** Second place for checkpoints, best on another machine's disk (SAUH_DIR). */
  secondFolder?: string
  /** Shortest time between two checkpoints; a minute in life. */
  intervalMs?: number
}

/** Writes checkpoints beside the running server. `now` writes one at once if entries are new and answers its file name; `stop` writes a last one. */
export type SauhWriter = { now(): Promise<string | undefined>; stop(): Promise<void> }

const minute = 60_000
const keepDays = 7

/** Starts writing: whenever entries are new, at most once per interval. A failure is logged and tried again next time. */
export function startSauhWriter(options: SauhOptions): SauhWriter {
  const ended = new AbortController()
  let turn: Promise<string | undefined> = Promise.resolve(undefined)
  const now = () => {
    turn = turn.catch(() => undefined).then(() => writeSauh(options))
    return turn
  }
  const loop = async () => {
    while (!ended.signal.aborted) {
      await now().catch((error: unknown) => options.log.error({ err: error }, 'checkpoint not written'))
      await sleep(options.intervalMs ?? minute, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  }
  const running = loop()
  return {
    now,
    stop: async () => {
      ended.abort()
      await running
      await now().catch((error: unknown) => options.log.error({ err: error }, 'last checkpoint not written'))
    },
  }
}

/** One checkpoint, if any chain moved since the last one. */
export async function writeSauh(options: SauhOptions): Promise<string | undefined> {
  const { db, dataDir, secondFolder, log } = options
  const folder = join(dataDir, 'sauh')
  // Read anew each time: the key may have been changed beside the running server.
  const signer = await openSauhKey(dataDir)
  const checkpoint = await makeCheckpoint({ db }, signer.nama)
  const last = await lastCheckpoint(folder, signer)
  if (last !== undefined && sameHeads(last, checkpoint)) return undefined
  // A book that shrank or changed its past was restored or tampered with: sign what is there now, and say so loudly.
  if (last !== undefined) report(log, backwards(last, checkpoint))
  const note = signNote(formatCheckpoint(checkpoint), signer)
  const name = sauhFileName(checkpoint.waktu)
  await putSauh(folder, name, note)
  if (secondFolder !== undefined) await putSauh(secondFolder, name, note)
  await thinSauh(folder, keepDays)
  return name
}

async function lastCheckpoint(folder: string, signer: Signer): Promise<Checkpoint | undefined> {
  const note = await readNewestSauh(folder)
  const text = note === undefined ? undefined : openNote(note, signer)
  return text === undefined ? undefined : parseCheckpoint(text)
}

function sameHeads(a: Checkpoint, b: Checkpoint): boolean {
  const lines = (checkpoint: Checkpoint) => checkpoint.heads.map(formatHead).sort().join('\n')
  return lines(a) === lines(b)
}

/** Faults that show without links: the links themselves are a witness's business. */
function backwards(last: Checkpoint, next: Checkpoint): Inconsistency[] {
  return inconsistencies(last, next, new Map()).filter(({ sebab }) => sebab !== 'RANTAI')
}

function report(log: Log, faults: readonly Inconsistency[]): void {
  for (const fault of faults) log.error(fault, 'a chain contradicts the last checkpoint')
}
