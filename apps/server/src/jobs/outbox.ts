import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@benang/database/connection'
import type { Pesan } from '@benang/database/sistem/outbox'
import { sendPesan } from '@benang/usecases/sistem/send-pesan'
import { toJson } from '../http/answers.ts'
import type { Log } from '../log.ts'

/** Carries a message out. It may be called twice for one message, so the effect must be the same. */
export type Adapter = { saluran: string; send(pesan: Pesan): Promise<void> }

/** Puts each message as a file `<pemda>-<id>.json` in the spool; the same message lands on the same file. */
export function spoolAdapter(saluran: string, dir: string): Adapter {
  return {
    saluran,
    async send(pesan) {
      const folder = join(dir, saluran)
      await mkdir(folder, { recursive: true })
      const path = join(folder, `${pesan.pemdaId}-${pesan.pesanId}.json`)
      const file = await open(`${path}.baru`, 'w', 0o600)
      try {
        await file.writeFile(
          toJson({ pemda: pesan.pemdaId, id: pesan.pesanId, jenis: pesan.jenis, isi: pesan.isi }),
        )
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(`${path}.baru`, path)
    },
  }
}

export type OutboxOptions = {
  db: Database
  log: Log
  adapters: readonly Adapter[]
  onSent?: (saluran: string, hasil: string) => void
}

/** One round over all pemda; resolves with how many messages went out. */
export function sendOutbox({ db, log, adapters, onSent }: OutboxOptions): Promise<number> {
  return sendPesan(db, async (pesan) => {
    const adapter = adapters.find((one) => one.saluran === pesan.saluran)
    try {
      if (adapter === undefined) throw new Error(`no adapter for channel ${pesan.saluran}`)
      await adapter.send(pesan)
      onSent?.(pesan.saluran, 'terkirim')
      return null
    } catch (error) {
      log.error({ err: error, pesan: String(pesan.pesanId), pemda: pesan.pemdaId }, 'message not sent')
      onSent?.(pesan.saluran, 'tertunda')
      return error instanceof Error ? error.name : 'galat'
    }
  })
}
