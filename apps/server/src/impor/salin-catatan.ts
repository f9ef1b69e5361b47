import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { GalatImpor } from '@benang/imports/imporan/hasil-periksa'

const seconds = 60

/** A copy of a workbook with its faults as notes on the very cells, made in a thread with limits of memory and time. */
export async function salinCatatan(path: string, galat: readonly GalatImpor[]): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'benang-catatan-'))
  const ke = join(folder, 'salinan.xlsx')
  const worker = new Worker(new URL('catatan-pekerja.ts', import.meta.url), {
    workerData: { dari: path, ke, galat },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const clock = setTimeout(() => void worker.terminate(), seconds * 1000)
  try {
    await new Promise<void>((resolve, reject) => {
      worker.once('error', reject)
      worker.once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error('Salinan bercatatan tidak selesai dibuat.')),
      )
    })
    return await readFile(ke)
  } finally {
    clearTimeout(clock)
    await rm(folder, { recursive: true, force: true })
  }
}
