import { randomUUID } from 'node:crypto'
import type { Database } from '@benang/database/connection'
import type { PekerjaanDiambil } from '@benang/database/sistem/pekerjaan'
import type { JenisPekerjaan } from '@benang/usecases/sistem/jenis-pekerjaan'
import { listPemdaBerpekerjaan } from '@benang/usecases/sistem/schedule-pekerjaan'
import {
  beatPekerjaan,
  claimPekerjaan,
  failPekerjaan,
  sewaDetik,
  stepPekerjaan,
  yieldPekerjaan,
} from '@benang/usecases/sistem/step-pekerjaan'
import type { Log } from '../log.ts'
import { newEventCode } from '../http/event-code.ts'

export type RunnerOptions = {
  db: Database
  log: Log
  kinds: readonly JenisPekerjaan[]
  /** Leaves jobs of other kinds to other workers. */
  only?: boolean
  /** How a job ended, for the counters. */
  onEnd?: (jenis: string, hasil: string) => void
  /** Milliseconds between looks at an empty queue. */
  pauseMs?: number
}

/** `tick` works off what is there now; `stop` resolves when the running step has ended and its job was given back. */
export type Runner = { start(): void; tick(): Promise<number>; stop(): Promise<void> }

/** Works one job at a time, step by step: this process also answers people. */
export function createRunner(options: RunnerOptions): Runner {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  const jenis = options.only === true ? options.kinds.map((kind) => kind.jenis) : null
  const tick = async (): Promise<number> => {
    let done = 0
    for (const pemdaId of await listPemdaBerpekerjaan(options.db)) {
      while (!stopped) {
        const job = await claimPekerjaan(options.db, { pemdaId, penyewa: randomUUID(), jenis })
        if (job === undefined) break
        await work(options, job, () => stopped)
        done += 1
      }
    }
    return done
  }
  const loop = () => {
    running = tick()
      .catch((error) => options.log.warn({ err: error }, 'jobs wait for the database'))
      .finally(() => {
        if (!stopped) timer = setTimeout(loop, options.pauseMs ?? 2000)
      })
  }
  return {
    start: loop,
    tick,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}

async function work(options: RunnerOptions, job: PekerjaanDiambil, stopped: () => boolean): Promise<void> {
  const { db, log, kinds, onEnd } = options
  const kejadian = newEventCode()
  const line = { kejadian, pekerjaan: job.jenis, pemda: job.pemdaId, nomor: String(job.pekerjaanId) }
  const kind = kinds.find((one) => one.jenis === job.jenis)
  const beat = setInterval(() => void beatPekerjaan(db, job).catch(() => false), (sewaDetik * 1000) / 3)
  try {
    if (kind === undefined) throw new Error(`unknown kind of job: ${job.jenis}`)
    let state = await stepPekerjaan(db, kind, job)
    while (state.status === 'jalan' && !stopped())
      state = await stepPekerjaan(db, kind, { ...job, posisi: state.posisi })
    if (state.status === 'jalan') await yieldPekerjaan(db, job)
    log.info({ ...line, hasil: state.status }, 'job')
    onEnd?.(job.jenis, state.status === 'jalan' ? 'dilepas' : state.status)
  } catch (error) {
    log.error({ ...line, err: error }, 'job failed')
    onEnd?.(job.jenis, 'gagal')
    const cause = error instanceof Error ? error.name : 'galat'
    await failPekerjaan(db, job, `${kejadian}: ${cause}`).catch(() => undefined)
  } finally {
    clearInterval(beat)
  }
}
