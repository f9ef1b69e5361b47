import type { PembacaBerkas } from '@benang/imports/berkas-terbaca'
import { Refused } from '@benang/usecases/refused'
import type { BerkasFiles } from '../berkas/store.ts'
import { bacaBerkas } from './baca-berkas.ts'

/** At most so many files are read at once: each may take its whole limit of memory. */
const serentak = 2
const menunggu = 20

/** Reads stored files in threads of their own, two at a time; who comes while twenty wait is asked to come back. */
export function newPembaca(files: Pick<BerkasFiles, 'path'>): PembacaBerkas {
  let berjalan = 0
  const antre: (() => void)[] = []
  const masuk = async () => {
    if (berjalan < serentak) {
      berjalan += 1
      return
    }
    if (antre.length >= menunggu)
      throw new Refused('SIBUK', 'Banyak berkas sedang dibaca. Tunggu sebentar, lalu ulangi.')
    await new Promise<void>((resolve) => antre.push(resolve))
  }
  const keluar = () => {
    const next = antre.shift()
    if (next === undefined) berjalan -= 1
    else next()
  }
  return {
    async baca({ pemdaId, sidik, nama }) {
      const path = files.path(pemdaId, sidik)
      if (path === undefined)
        throw new Refused('TIDAK_ADA', `Isi berkas ${nama} tidak ada di penyimpanan. Unggah lagi.`)
      await masuk()
      try {
        return await bacaBerkas(path, { nama })
      } finally {
        keluar()
      }
    },
  }
}
