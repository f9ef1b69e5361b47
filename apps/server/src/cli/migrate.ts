import { join } from 'node:path'
import { migrate } from '@benang/database/schema/migrate'
import type { Verb } from './verb.ts'

/** Brings the database to the newest migration; the server does the same at its start. */
export const migrateVerb: Verb = {
  name: 'migrate',
  help: 'pasang migrasi yang belum terpasang',
  run: async (_args, { root, openDatabase }) => {
    const { url } = await openDatabase()
    const { dipasang, versi } = await migrate({ url, folder: join(root, 'migrations') })
    const text =
      dipasang.length === 0
        ? `Skema sudah terbaru (versi ${versi}).`
        : `${dipasang.length} migrasi dipasang, skema kini versi ${versi}.`
    return { ok: true, data: { dipasang, versi }, text }
  },
}
