import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@benang/database/connection'
import { countPekerjaan } from '@benang/database/sistem/pekerjaan'
import type { JenisPekerjaan } from '@benang/usecases/sistem/jenis-pekerjaan'
import { createRunner } from '../jobs/runner.ts'
import { openLog } from '../log.ts'

/**
 * Works jobs of one kind until none is left, also beside a running server that takes some of them: a job whose worker was killed is
 * taken over when its lease runs out. Says on standard error how far each one is.
 */
export async function workJobs(db: Database, kind: JenisPekerjaan): Promise<{ macet: number }> {
  const runner = createRunner({ db, log: openLog('silent'), kinds: [telling(kind)], only: true })
  for (;;) {
    await runner.tick()
    const rows = (await countPekerjaan(db.lintas)).filter(({ jenis }) => jenis === kind.jenis)
    const of = (...status: readonly string[]) =>
      rows.filter((row) => status.includes(row.status)).reduce((sum, { jumlah }) => sum + Number(jumlah), 0)
    if (of('antre', 'jalan') === 0) return { macet: of('macet') }
    await sleep(2000)
  }
}

function telling(kind: JenisPekerjaan): JenisPekerjaan {
  return {
    ...kind,
    async step(env) {
      const kemajuan = await kind.step(env)
      const dari = kemajuan.jumlah === null ? '' : ` dari ${kemajuan.jumlah}`
      process.stderr.write(
        `${kind.nama}, pemda ${env.pemdaId} ${JSON.stringify(env.isi)}: ${kemajuan.selesai}${dari} ${kind.satuan}\n`,
      )
      return kemajuan
    },
  }
}
