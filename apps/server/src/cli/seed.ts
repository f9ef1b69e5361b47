import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from '@benang/database/schema/migrate'
import type { Context } from '@benang/usecases/context'
import { isiDemo, scheduleIsiDemo } from '@benang/usecases/sistem/isi-demo'
import { isiDemoBesar, scheduleIsiDemoBesar } from '@benang/usecases/sistem/isi-demo-besar'
import { type Seeded, sandiDemo, seedDemo } from '@benang/usecases/sistem/seed-demo'
import { seedDokumenContoh } from '@benang/usecases/sistem/seed-demo-dokumen'
import { pemdaContoh } from '@benang/usecases/sistem/seed-demo-organisasi'
import { contextOf } from './cli-context.ts'
import type { Verb } from './verb.ts'
import { workJobs } from './work-jobs.ts'

/** Fills an installation with DATA CONTOH; refused outside demo mode. */
export const seed: Verb = {
  name: 'seed',
  help: 'isi data contoh: demo [--awal] [--skala besar]; --awal hanya tampilan pertama, besar untuk pengukuran',
  run: async (args, env) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { awal: { type: 'boolean', default: false }, skala: { type: 'string', default: 'biasa' } },
    })
    if (positionals[0] !== 'demo' || positionals.length > 1)
      throw new Error('Sebut apa yang diisi. Contoh: npm run benang -- seed demo')
    if (values.skala !== 'biasa' && values.skala !== 'besar')
      throw new Error('Skala biasa atau besar. Contoh: npm run benang -- seed demo --skala besar')
    const { url } = await env.openDatabase()
    await migrate({ url, folder: join(env.root, 'migrations') })
    const context = await contextOf(env)
    const seeded = await seedDemo(context, pemdaContoh)
    await seedDokumenContoh(context)
    const rest = values.awal ? { tahun: 0, macet: 0 } : await tellRest(context)
    const besar = values.skala === 'besar' ? await growBesar(context) : undefined
    const pemda = [...seeded.pemda, ...(besar?.pemda ?? [])]
    const tahun = rest.tahun + (besar?.tahun ?? 0)
    const macet = rest.macet + (besar?.macet ?? 0)
    return {
      ok: macet === 0,
      data: { baru: seeded.baru, tahun, macet, sandi: sandiDemo, pemda },
      text: sentences({ ...seeded, pemda }, { tahun, macet }),
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

/** The government for measurements: told on where it was cut short. */
async function growBesar(
  context: Context,
): Promise<{ tahun: number; macet: number; pemda: Seeded['pemda'] }> {
  const { antre, pemda } = await scheduleIsiDemoBesar(context)
  const { macet } = await workJobs(
    context.db,
    isiDemoBesar(() => context),
  )
  return { tahun: antre ? 1 : 0, macet, pemda }
}

function sentences({ baru, pemda }: Seeded, { tahun, macet }: { tahun: number; macet: number }): string {
  const isi = baru || tahun > 0 ? 'DATA CONTOH terisi.' : 'DATA CONTOH lengkap.'
  return [
    macet > 0 ? `${macet} tahun berhenti di tengah; lihat pekerjaannya di /app, lalu jalankan lagi.` : isi,
    `Sandi semua akun: ${sandiDemo}`,
    ...pemda.map(({ nama, akun }) => `${nama}: ${akun.join(', ')}`),
  ].join('\n')
}
