import { type KeadaanKisi, keadaanAwal } from './keadaan.ts'
import type { Simpanan } from './simpanan.ts'

/** Holds the state of one grid, tells who listens, and keeps on the device what must not be lost. */
export type Wadah = {
  keadaan: () => KeadaanKisi
  set: (perubahan: Partial<KeadaanKisi>) => void
  dengar: (listener: () => void) => () => void
  /** Resolves when the state of this moment is on the device. */
  simpan: () => Promise<void>
}

/** One write at a time; what changed meanwhile is written right after it, in one go. */
export function createWadah(simpanan: Simpanan): Wadah {
  const listeners = new Set<() => void>()
  let keadaan = keadaanAwal
  let berjalan: Promise<void> | null = null
  let isStale = false
  const write = async () => {
    do {
      isStale = false
      const { antrean, riwayat, kisi } = keadaan
      await simpanan.tulis({ antrean, riwayat, terhapus: kisi.terhapus })
    } while (isStale)
    berjalan = null
  }
  const simpan = () => {
    isStale = true
    berjalan ??= write()
    return berjalan
  }
  return {
    keadaan: () => keadaan,
    set(perubahan) {
      const before = keadaan
      keadaan = { ...before, ...perubahan }
      if (keadaan.isDimuat && (before.antrean !== keadaan.antrean || before.riwayat !== keadaan.riwayat))
        void simpan()
      for (const listener of listeners) listener()
    },
    dengar(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    simpan,
  }
}
