import { join } from 'node:path'
import { migrate } from '@benang/database/schema/migrate'
import { sandiDemo, seedDemo } from '@benang/usecases/sistem/seed-demo'
import { seedDokumenContoh } from '@benang/usecases/sistem/seed-demo-dokumen'
import { contextOf } from './cli-context.ts'
import type { Verb } from './verb.ts'

/** Fills an installation with DATA CONTOH; refused outside demo mode. */
export const seed: Verb = {
  name: 'seed',
  help: 'isi data contoh: demo',
  run: async (args, env) => {
    if (args[0] !== 'demo' || args.length > 1)
      throw new Error('Sebut apa yang diisi. Contoh: npm run benang -- seed demo')
    const { url } = await env.openDatabase()
    await migrate({ url, folder: join(env.root, 'migrations') })
    const context = await contextOf(env)
    const { baru, pemda } = await seedDemo(context)
    await seedDokumenContoh(context)
    const accounts = pemda.map(({ nama, akun }) => `${nama}: ${akun.join(', ')}`)
    const text = [
      baru ? 'DATA CONTOH terisi.' : 'DATA CONTOH sudah ada; tidak ada yang diubah.',
      `Sandi semua akun: ${sandiDemo}`,
      ...accounts,
    ].join('\n')
    return { ok: true, data: { baru, sandi: sandiDemo, pemda }, text }
  },
}
