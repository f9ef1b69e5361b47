import { openDB } from 'idb'
import type { IsiKisi } from '../model/isi-kisi.ts'
import { type Antrean, antreanKosong } from '../model/antrean.ts'
import { type Riwayat, riwayatKosong } from '../model/riwayat.ts'

/** What a grid keeps on the device: changes on their way, steps that can be taken back, and rows taken away with them. */
export type Tersimpan = { antrean: Antrean; riwayat: Riwayat; terhapus: IsiKisi['terhapus'] }

/** Where it is kept, one record per grid. */
export type Simpanan = {
  baca: () => Promise<Tersimpan>
  tulis: (isi: Tersimpan) => Promise<void>
  hapus: () => Promise<void>
}

const kosong: Tersimpan = { antrean: antreanKosong, riwayat: riwayatKosong, terhapus: new Map() }
const toko = 'kisi'

/** The device's own database. Where it cannot be opened (a private window), the grid works on and keeps nothing. */
export function simpananPerangkat(kunci: string): Simpanan {
  const buka = openDB<{ kisi: { key: string; value: Tersimpan } }>('benang-kisi', 1, {
    upgrade: (db) => void db.createObjectStore(toko),
  }).catch(() => null)
  return {
    baca: async () => (await (await buka)?.get(toko, kunci)) ?? kosong,
    async tulis(isi) {
      await (await buka)?.put(toko, isi, kunci)
    },
    async hapus() {
      await (await buka)?.delete(toko, kunci)
    },
  }
}

/** The same store begun anew: what was kept under this name belonged to something that is done. */
export function mulaiSegar(simpanan: Simpanan): Simpanan {
  return {
    ...simpanan,
    async baca() {
      await simpanan.hapus()
      return kosong
    },
  }
}

/** A store in memory, for grids that keep nothing and for tests. */
export function simpananIngatan(awal: Tersimpan = kosong): Simpanan {
  let kept = awal
  return {
    baca: async () => kept,
    tulis: async (isi) => {
      kept = structuredClone(isi)
    },
    hapus: async () => {
      kept = kosong
    },
  }
}
