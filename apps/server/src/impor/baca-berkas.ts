import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import type { Baris, KepalaLembar } from '@benang/imports/baris'
import type { BerkasTerbaca, Ditolak } from '@benang/imports/berkas-terbaca'
import type { JawabanPekerja } from './jawaban-pekerja.ts'

const seconds = 60

/**
 * Reads a file in a thread of its own, with a limit of memory and of time, so that no file can stop the server. Resolves
 * with its rows or with why it is refused; rejects only when the file cannot be opened. The ending of `nama` says what it is.
 */
export async function bacaBerkas(
  berkas: string,
  { memoryMegabytes = 256, nama = basename(berkas) }: { memoryMegabytes?: number; nama?: string } = {},
): Promise<BerkasTerbaca | { ditolak: Ditolak }> {
  const folder = await mkdtemp(join(tmpdir(), 'benang-impor-'))
  const close = () => rm(folder, { recursive: true, force: true })
  try {
    const antrean = join(folder, 'baris')
    const jawaban = await answerOf({ berkas, nama, antrean }, memoryMegabytes)
    if ('ditolak' in jawaban) {
      await close()
      return jawaban
    }
    return { ...jawaban, isi: () => readSpool(antrean), close }
  } catch (error) {
    await close()
    throw error
  }
}

function answerOf(
  workerData: { berkas: string; nama: string; antrean: string },
  maxOldGenerationSizeMb: number,
): Promise<JawabanPekerja> {
  const worker = new Worker(new URL('baca-pekerja.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb },
  })
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => {
      resolve({
        ditolak: { kode: 'TIME', pesan: `Berkas tidak selesai dibaca dalam ${seconds} detik.`, tempat: '' },
      })
      void worker.terminate()
    }, seconds * 1000)
    worker.once('message', resolve)
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        resolve({
          ditolak: {
            kode: 'MEMORY',
            pesan: 'Berkas membutuhkan memori melebihi batas pembacaan.',
            tempat: '',
          },
        })
      else reject(error)
    })
    worker.once('exit', () => {
      clearTimeout(clock)
      reject(new Error('Pembaca berkas berhenti tanpa jawaban.'))
    })
  })
}

async function* readSpool(antrean: string): AsyncIterable<KepalaLembar | Baris> {
  for await (const line of createInterface({ input: createReadStream(antrean, 'utf8') })) {
    const one: KepalaLembar | Baris = JSON.parse(line)
    yield one
  }
}
