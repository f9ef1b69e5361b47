import { inTenant } from '@benang/database/connection'
import { findPerintah } from '@benang/database/sistem/perintah'
import { insertPekerjaan } from '@benang/database/sistem/pekerjaan'
import { invariant } from '@benang/values/invariant'
import type { Context } from '../context.ts'
import { ceritaPekerjaan } from './cerita-pekerjaan.ts'
import { tahunOf } from './isi-pekerjaan.ts'
import type { JenisPekerjaan } from './jenis-pekerjaan.ts'
import { kisahOf } from './seed-demo-dokumen.ts'
import { perintahContoh } from './seed-demo-lakon.ts'
import { semuaTahunContoh } from './seed-demo-naskah.ts'

/** The name of the job that tells the rest of the demo. */
export const jenisIsiDemo = 'isi-demo'

/**
 * DATA CONTOH: the years that the first view leaves out, a few scenes a step. Scenes act in transactions of their own, with command
 * ids of their place in the story: a step that is repeated after a kill does nothing twice.
 */
export function isiDemo(contextNow: () => Context): JenisPekerjaan {
  return ceritaPekerjaan({
    jenis: jenisIsiDemo,
    nama: 'Mengisi data contoh',
    selangkah: 3,
    kisah(pemdaId, isi) {
      const pemda = semuaTahunContoh.find((satu) => satu.pemda.pemdaId === pemdaId)?.pemda
      invariant(pemda !== undefined, `the demo has a government ${pemdaId}`)
      return kisahOf(contextNow(), { pemda, tahun: tahunOf(isi), bagian: 'sisa' })
    },
  })
}

/** Queues a job for each year of the demo that was not told to its end; answers how many. Harmless when called often. */
export async function scheduleIsiDemo({ db }: Context): Promise<number> {
  let queued = 0
  for (const { pemda, tahun } of semuaTahunContoh) {
    const { pemdaId } = pemda
    const akhir = perintahContoh(pemdaId, `${tahun}/terbit/sisa`)
    const job = { jenis: jenisIsiDemo, satuan: 'adegan', isi: { tahun }, tunggal: `${jenisIsiDemo}/${tahun}` }
    queued += await inTenant(db.app, pemda, async (tx) => {
      if ((await findPerintah(tx, { pemdaId, perintah: akhir })) !== undefined) return 0
      return (await insertPekerjaan(tx, { pemdaId, ...job })) === null ? 0 : 1
    })
  }
  return queued
}
