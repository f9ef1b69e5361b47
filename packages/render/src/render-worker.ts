import { parentPort } from 'node:worker_threads'
import { invariant } from '@benang/values/invariant'
import { bukuKerjaXlsx } from './buku-kerja-xlsx.ts'
import type { Pekerjaan } from './in-worker.ts'
import { penulis } from './write-laporan.ts'

invariant(parentPort !== null, 'this file runs in a worker only')
const port = parentPort

port.on('message', (pekerjaan: Pekerjaan) => void write(pekerjaan))

async function write(pekerjaan: Pekerjaan): Promise<void> {
  const { id } = pekerjaan
  try {
    const hasil =
      'buku' in pekerjaan
        ? await bukuKerjaXlsx(pekerjaan.buku)
        : await penulis[pekerjaan.bentuk](pekerjaan.laporan, pekerjaan.cara)
    port.postMessage({ id, hasil })
  } catch (error) {
    port.postMessage({ id, galat: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
