import { join } from 'node:path'
import { importBawaan } from '@benang/usecases/sistem/import-bawaan'
import { migrate } from '@benang/database/schema/migrate'
import { contextOf } from './cli-context.ts'
import type { Verb } from './verb.ts'

/** Brings the database to the newest migration; the server does the same at its start. */
export const migrateVerb: Verb = {
  name: 'migrate',
  help: 'pasang migrasi yang belum terpasang',
  run: async (_args, env) => {
    const { url } = await env.openDatabase()
    const { dipasang, versi } = await migrate({ url, folder: join(env.root, 'migrations') })
    const daftar = await importBawaan(await contextOf(env))
    const text =
      dipasang.length === 0
        ? `Skema sudah terbaru (versi ${versi}).`
        : `${dipasang.length} migrasi dipasang, skema kini versi ${versi}.`
    const bawaan = daftar.length === 0 ? '' : ` Daftar bawaan diambil: ${daftar.join(', ')}.`
    return { ok: true, data: { dipasang, versi, daftar }, text: `${text}${bawaan}` }
  },
}
