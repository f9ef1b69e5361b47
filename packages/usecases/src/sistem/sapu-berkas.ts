import { purgePekerjaan } from '@benang/database/sistem/pekerjaan'
import { sidikTanpaBerkas } from '@benang/database/sistem/berkas'
import type { BerkasStore } from './berkas-store.ts'
import { namaPekerjaan } from './isi-pekerjaan.ts'
import type { JenisPekerjaan } from './jenis-pekerjaan.ts'

const batas = 500

/** Removes bytes no row points at (an upload whose act was refused), and jobs older than 7 days. */
export function sapuBerkas(store: BerkasStore): JenisPekerjaan {
  return {
    jenis: 'sapu-berkas',
    nama: namaPekerjaan('sapu-berkas'),
    satuan: 'berkas',
    async step({ tx, pemdaId, posisi }) {
      const { sesudah, selesai, dihapus } = readPosition(posisi)
      const sidik = await store.list(pemdaId, { sesudah, batas })
      const orphans = await sidikTanpaBerkas(tx, { pemdaId, sidik })
      for (const orphan of orphans) await store.remove(pemdaId, orphan)
      const now = {
        sesudah: sidik.at(-1) ?? sesudah,
        selesai: selesai + sidik.length,
        dihapus: dihapus + orphans.length,
      }
      const progress = { posisi: now, selesai: now.selesai, jumlah: null }
      if (sidik.length === batas) return progress
      const pekerjaan = await purgePekerjaan(tx, pemdaId)
      return {
        ...progress,
        jumlah: now.selesai,
        hasil: { diperiksa: now.selesai, dihapus: now.dihapus, pekerjaan },
      }
    },
  }
}

function readPosition(posisi: unknown): { sesudah: string; selesai: number; dihapus: number } {
  const start = { sesudah: '', selesai: 0, dihapus: 0 }
  if (typeof posisi !== 'object' || posisi === null) return start
  const read = (key: string): unknown => Reflect.get(posisi, key)
  const [sesudah, selesai, dihapus] = [read('sesudah'), read('selesai'), read('dihapus')]
  if (typeof sesudah !== 'string' || typeof selesai !== 'number' || typeof dihapus !== 'number') return start
  return { sesudah, selesai, dihapus }
}
