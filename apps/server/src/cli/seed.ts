import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '@benang/database/schema/migrate'
import type { Context } from '@benang/usecases/context'
import { isiDemo, scheduleIsiDemo } from '@benang/usecases/sistem/isi-demo'
import { type Seeded, sandiDemo, seedDemo } from '@benang/usecases/sistem/seed-demo'
import { seedDokumenContoh } from '@benang/usecases/sistem/seed-demo-dokumen'
import { pemdaContoh } from '@benang/usecases/sistem/seed-demo-organisasi'
import { contextOf } from './cli-context.ts'
import type { Verb } from './verb.ts'
import { workJobs } from './work-jobs.ts'

/** Fills an installation with DATA CONTOH; refused outside demo mode. */
export const seed: Verb = {
  name: 'seed',
  help: 'isi data contoh: demo [--awal]; --awal hanya tampilan pertama',
  run: async (args, env) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { awal: { type: 'boolean', default: false } },
    })
    if (positionals[0] !== 'demo' || positionals.length > 1)
      throw new Error('Sebut apa yang diisi. Contoh: npm run benang -- seed demo')
    const { url } = await env.openDatabase()
    await migrate({ url, folder: join(env.root, 'migrations') })
    const context = await contextOf(env)
    const seeded = await seedDemo(context, pemdaContoh)
    await seedDokumenContoh(context)
    const { tahun, macet } = values.awal ? { tahun: 0, macet: 0 } : await tellRest(context)
    return {
      ok: macet === 0,
      data: { baru: seeded.baru, tahun, macet, sandi: sandiDemo, pemda: seeded.pemda },
      text: sentences(seeded, { tahun, macet }),
    }
  },
}

async function tellRest(context: Context): Promise<{ tahun: number; macet: number }> {
  const tahun = await scheduleIsiDemo(context)
  const { macet } = await workJobs(
    context.db,
    isiDemo(() => context),
  )
  return { tahun, macet }
}

function sentences({ baru, pemda }: Seeded, { tahun, macet }: { tahun: number; macet: number }): string {
  const isi = baru || tahun > 0 ? 'DATA CONTOH terisi.' : 'DATA CONTOH lengkap.'
  return [
    macet > 0 ? `${macet} tahun berhenti di tengah; lihat pekerjaannya di /app, lalu jalankan lagi.` : isi,
    `Sandi semua akun: ${sandiDemo}`,
    ...pemda.map(({ nama, akun }) => `${nama}: ${akun.join(', ')}`),
  ].join('\n')
}
