import { Worker } from 'node:worker_threads'
import type { BukuKerja } from '@benang/reports/buku-kerja'
import type { Laporan } from '@benang/reports/laporan'
import type { Bentuk, CaraCetak } from './bentuk.ts'

/** One report or workbook to write, as it is sent to the worker. */
export type Pekerjaan = { id: number } & (
  | { bentuk: Bentuk; laporan: Laporan; cara: CaraCetak }
  | { buku: BukuKerja }
)
type Jawaban = { id: number; hasil: Uint8Array; galat?: undefined } | { id: number; galat: string }
type Menunggu = { resolve(bytes: Uint8Array): void; reject(error: Error): void }

const most = 512 // MB: a book of a thousand pages needs more and is refused, the server lives on

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, Menunggu>()

/** Writes a report in the one worker thread, in the order of asking, so that no page of others waits for it. */
export function writeLaporan(bentuk: Bentuk, laporan: Laporan, cara: CaraCetak): Promise<Uint8Array> {
  return ask((id) => ({ id, bentuk, laporan, cara }))
}

/** Writes a workbook to be filled in, in the same thread and order. */
export function writeBuku(buku: BukuKerja): Promise<Uint8Array> {
  return ask((id) => ({ id, buku }))
}

function ask(pekerjaan: (id: number) => Pekerjaan): Promise<Uint8Array> {
  worker ??= startWorker()
  last += 1
  const id = last
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  waiting.set(id, { resolve, reject })
  worker.ref()
  worker.postMessage(pekerjaan(id))
  return promise
}

/** Ends the worker; the next report starts another. */
export async function stopWorker(): Promise<void> {
  await worker?.terminate()
}

function startWorker(): Worker {
  const started = new Worker(new URL('./render-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: most },
  })
  started.unref()
  started.on('message', (jawaban: Jawaban) => {
    const asked = waiting.get(jawaban.id)
    waiting.delete(jawaban.id)
    if (waiting.size === 0) started.unref()
    if (jawaban.galat === undefined) asked?.resolve(jawaban.hasil)
    else asked?.reject(new Error(jawaban.galat))
  })
  let reason = new Error('the worker that writes reports was stopped')
  started.on('error', (error) => {
    reason = error instanceof Error ? error : new Error(String(error))
  })
  started.on('exit', () => {
    worker = undefined
    for (const { reject } of waiting.values()) reject(reason)
    waiting.clear()
  })
  return started
}
