import { openDB } from 'idb'
import type { IsiKisi } from '../model/isi-kisi.ts'
import { type KeadaanKisi, keadaanAwal } from './keadaan.ts'

/** What a grid keeps on the device: changes on their way, conflicts and refusals nobody settled, steps back, and rows taken away with them. */
export type Tersimpan = Pick<KeadaanKisi, 'antrean' | 'dibuat' | 'riwayat' | 'bentrok' | 'tertolak'> & {
  terhapus: IsiKisi['terhapus']
}

/** Where it is kept, one record per grid. */
export type Simpanan = {
  baca: () => Promise<Tersimpan>
  tulis: (isi: Tersimpan) => Promise<void>
  hapus: () => Promise<void>
}

const kosong: Tersimpan = keepOf(keadaanAwal)
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

/** What of a grid's state is kept. */
export function keepOf({ antrean, dibuat, riwayat, bentrok, tertolak, kisi }: KeadaanKisi): Tersimpan {
  return { antrean, dibuat, riwayat, bentrok, tertolak, terhapus: kisi.terhapus }
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
