import { allowLongStep } from '@benang/database/sistem/pekerjaan'
import { z } from 'zod'
import type { JenisPekerjaan } from './jenis-pekerjaan.ts'
import type { Kisah } from './seed-demo-dokumen.ts'

const posisiSah = z.object({ adegan: z.int() }).nullable()

/** A job that tells a story of the demo, `selangkah` scenes a step; `kisah` gives the story of a job, which is kept while it is told. */
export function ceritaPekerjaan({
  jenis,
  nama,
  selangkah,
  kisah,
}: Pick<JenisPekerjaan, 'jenis' | 'nama'> & {
  selangkah: number
  kisah(pemdaId: number, isi: unknown): Promise<Kisah>
}): JenisPekerjaan {
  const telling = new Map<string, Promise<Kisah>>()
  const kisahKini = (pemdaId: number, isi: unknown): Promise<Kisah> => {
    const tempat = `${pemdaId}/${JSON.stringify(isi)}`
    const known = telling.get(tempat)
    if (known !== undefined) return known
    const started = kisah(pemdaId, isi)
    telling.set(tempat, started)
    started.catch(() => telling.delete(tempat))
    return started
  }
  return {
    ...{ jenis, nama, satuan: 'adegan' },
    async step({ tx, pemdaId, isi, posisi }) {
      await allowLongStep(tx)
      const { lakon, adegan } = await kisahKini(pemdaId, isi)
      const from = posisiSah.parse(posisi ?? null)?.adegan ?? 0
      const now = adegan.slice(from, from + selangkah)
      for (const { main } of now) await main(lakon)
      const selesai = from + now.length
      const kemajuan = { posisi: { adegan: selesai }, selesai, jumlah: adegan.length }
      if (selesai < adegan.length) return kemajuan
      telling.delete(`${pemdaId}/${JSON.stringify(isi)}`)
      return { ...kemajuan, hasil: { adegan: selesai } }
    },
  }
}
