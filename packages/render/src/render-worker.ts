import { parentPort } from 'node:worker_threads'
import { invariant } from '@benang/values/invariant'
import type { Pekerjaan } from './in-worker.ts'
import { penulis } from './write-laporan.ts'

invariant(parentPort !== null, 'this file runs in a worker only')
const port = parentPort

port.on('message', (pekerjaan: Pekerjaan) => void write(pekerjaan))

async function write({ id, bentuk, laporan, cara }: Pekerjaan): Promise<void> {
  try {
    port.postMessage({ id, hasil: await penulis[bentuk](laporan, cara) })
  } catch (error) {
    port.postMessage({ id, galat: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
