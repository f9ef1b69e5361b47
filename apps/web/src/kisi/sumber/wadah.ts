import { type KeadaanKisi, keadaanAwal } from './keadaan.ts'
import { keepOf, type Simpanan } from './simpanan.ts'

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
      await simpanan.tulis(keepOf(keadaan))
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
      if (keadaan.isDimuat && kept.some((bagian) => before[bagian] !== keadaan[bagian])) void simpan()
      for (const listener of listeners) listener()
    },
    dengar(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    simpan,
  }
}

const kept = ['antrean', 'riwayat', 'bentrok', 'tertolak'] as const
