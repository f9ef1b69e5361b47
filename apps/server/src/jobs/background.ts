import { join } from 'node:path'
import { scheduleGulung, scheduleNightly } from '@benang/usecases/sistem/schedule-pekerjaan'
import { gulungRekap } from '@benang/usecases/sistem/gulung-rekap'
import { ingatkanTenggat } from '@benang/usecases/penganggaran/ingatkan-tenggat'
import { sapuBerkas } from '@benang/usecases/sistem/sapu-berkas'
import { verifikasiBuku } from '@benang/usecases/sistem/verifikasi-buku'
import { isiDemo } from '@benang/usecases/sistem/isi-demo'
import { isiDemoBesar } from '@benang/usecases/sistem/isi-demo-besar'
import type { JenisPekerjaan } from '@benang/usecases/sistem/jenis-pekerjaan'
import type { PembacaBerkas } from '@benang/imports/berkas-terbaca'
import type { Context } from '@benang/usecases/context'
import { cetakBuku } from '@benang/usecases/penganggaran/cetak-buku'
import { pekerjaanImpor } from '@benang/usecases/sistem/pekerjaan-impor'
import type { BerkasFiles } from '../berkas/store.ts'
import { newEventCode } from '../http/event-code.ts'
import { todayIn } from '../http/request-context.ts'
import type { Metrics } from '../metrics.ts'
import type { ServerOptions } from '../server-options.ts'
import { sendOutbox, spoolAdapter } from './outbox.ts'
import { pencetakOf } from './cetak-buku.ts'
import { createRunner } from './runner.ts'

/** What runs beside the requests. `stop` waits for the step and the round that are under way. */
export type Background = { stop(): Promise<void> }

type Parts = { options: ServerOptions; files: BerkasFiles; pembaca: PembacaBerkas; metrics: Metrics }

/** Starts the job runner, the outbox and the clock that queues the regular jobs. */
export function startBackground({ options, files, pembaca, metrics }: Parts): Background {
  const { db, log } = options
  const runner = createRunner({
    db,
    log,
    kinds: [
      ...[gulungRekap, verifikasiBuku, sapuBerkas(files), pekerjaanImpor(() => jobContext(options, pembaca))],
      cetakBuku(() => todayIn('Asia/Jakarta'), pencetakOf(files, options.publicUrl ?? null)),
      ingatkanTenggat(() => todayIn('Asia/Jakarta')),
      ...demoKinds(options),
    ],
    onEnd: (jenis, hasil) => metrics.jobsDone.inc({ jenis, hasil }),
  })
  const outbox = {
    db,
    log,
    adapters: [spoolAdapter('berkas', join(options.dataDir, 'keluar'))],
    onSent: (saluran: string, hasil: string) => metrics.messages.inc({ saluran, hasil }),
  }
  const onError = (error: unknown) => log.warn({ err: error }, 'background work waits for the database')
  const rounds = [
    every(2000, () => sendOutbox(outbox), onError),
    every(5000, () => scheduleGulung(db), onError),
    every(
      60_000,
      nightly(() => scheduleNightly(db)),
      onError,
    ),
  ]
  runner.start()
  return {
    async stop() {
      await Promise.all([runner.stop(), ...rounds.map((round) => round.stop())])
    },
  }
}

/** What an act that runs as a job works with. */
function jobContext({ db, mode }: ServerOptions, pembaca: PembacaBerkas): Context {
  return { db, mode, pembaca, today: todayIn('Asia/Jakarta'), kejadian: newEventCode() }
}

/** The demo's own job; outside demo mode there is none. */
function demoKinds({ db, mode, kunciServer }: ServerOptions): readonly JenisPekerjaan[] {
  if (mode !== 'demo' || kunciServer === undefined) return []
  const now = () => ({ db, mode, kunciServer, today: todayIn('Asia/Jakarta'), kejadian: newEventCode() })
  return [isiDemo(now), isiDemoBesar(now)]
}

/** Once a day, in the hour after one in the morning (WIB). */
function nightly(work: () => Promise<void>): () => Promise<void> {
  let last = ''
  return async () => {
    const now = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Jakarta',
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(new Date())
    const [date = '', time = ''] = now.split(' ')
    if (date === last || !time.startsWith('01:')) return
    await work()
    last = date
  }
}

/** Runs `work` again and again, never twice at once. */
function every(ms: number, work: () => Promise<unknown>, onError: (error: unknown) => void): Background {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  const loop = () => {
    running = work()
      .catch(onError)
      .finally(() => {
        if (!stopped) timer = setTimeout(loop, ms)
      })
  }
  timer = setTimeout(loop, ms)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
