import { inTenant } from '@benang/database/connection'
import { findPerintah } from '@benang/database/sistem/perintah'
import { insertPekerjaan } from '@benang/database/sistem/pekerjaan'
import { invariant } from '@benang/values/invariant'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { tahunOf } from './isi-pekerjaan.ts'
import type { JenisPekerjaan } from './jenis-pekerjaan.ts'
import { type Kisah, kisahOf } from './seed-demo-dokumen.ts'
import { perintahContoh } from './seed-demo-lakon.ts'
import { semuaTahunContoh } from './seed-demo-naskah.ts'

/** The name of the job that tells the rest of the demo. */
export const jenisIsiDemo = 'isi-demo'

const adeganSelangkah = 3
const posisiSah = z.object({ adegan: z.int() }).nullable()

/**
 * DATA CONTOH: the years that the first view leaves out, a few scenes a step. Scenes act in transactions of their own, with command
 * ids of their place in the story: a step that is repeated after a kill does nothing twice.
 */
export function isiDemo(contextNow: () => Context): JenisPekerjaan {
  const telling = new Map<string, Promise<Kisah>>()
  const kisahKini = (pemdaId: number, tahun: number): Promise<Kisah> => {
    const nama = `${pemdaId}/${tahun}`
    const known = telling.get(nama)
    if (known !== undefined) return known
    const pemda = semuaTahunContoh.find((satu) => satu.pemda.pemdaId === pemdaId)?.pemda
    invariant(pemda !== undefined, `the demo has a government ${pemdaId}`)
    const started = kisahOf(contextNow(), { pemda, tahun, bagian: 'sisa' })
    telling.set(nama, started)
    started.catch(() => telling.delete(nama))
    return started
  }
  return {
    jenis: jenisIsiDemo,
    nama: 'Mengisi data contoh',
    satuan: 'adegan',
    async step({ pemdaId, isi, posisi }) {
      const tahun = tahunOf(isi)
      const { lakon, adegan } = await kisahKini(pemdaId, tahun)
      const from = posisiSah.parse(posisi ?? null)?.adegan ?? 0
      const now = adegan.slice(from, from + adeganSelangkah)
      for (const { main } of now) await main(lakon)
      const selesai = from + now.length
      const kemajuan = { posisi: { adegan: selesai }, selesai, jumlah: adegan.length }
      if (selesai < adegan.length) return kemajuan
      telling.delete(`${pemdaId}/${tahun}`)
      return { ...kemajuan, hasil: { adegan: selesai } }
    },
  }
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
