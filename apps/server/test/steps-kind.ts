import { insertPesan } from '@benang/database/sistem/outbox'
import type { JenisPekerjaan } from '@benang/usecases/sistem/jenis-pekerjaan'

/** A job of 12 steps; each writes one message and takes `pauseMs`. */
export function stepsKind(pauseMs: number): JenisPekerjaan {
  return {
    jenis: 'uji-langkah',
    nama: 'Uji',
    satuan: 'baris',
    async step({ tx, pemdaId, posisi }) {
      const next = (typeof posisi === 'number' ? posisi : 0) + 1
      await insertPesan(tx, {
        pemdaId,
        saluran: 'uji',
        jenis: 'langkah',
        isi: { urut: next, pid: process.pid },
      })
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
      const progress = { posisi: next, selesai: next, jumlah: 12 }
      return next === 12 ? { ...progress, hasil: { baris: 12 } } : progress
    },
  }
}
