import { type Antrean, ubahanOf } from '../model/antrean.ts'
import { type IsiKisi, isiKosong, terapkan, withJendela } from '../model/isi-kisi.ts'
import type { Jendela } from '../model/kontrak.ts'
import type { Sambungan } from './mesin.ts'
import type { Tersimpan } from './simpanan.ts'
import type { Wadah } from './wadah.ts'

/** Reads rows: the first window when the grid opens, others when they come into sight. */
export type Pemuat = {
  awal: () => Promise<void>
  perlu: (dari: number, sampai: number) => void
  /** Reads the first window anew; changes on their way are laid over it, everything else is the source's. */
  segarkan: () => Promise<void>
  berhenti: () => void
}

/** The reader of one grid. */
export function createPemuat(
  wadah: Wadah,
  { sumber, simpanan, jendela = 200, ulang = 5_000 }: Sambungan,
): Pemuat {
  const asked = new Set<number>()
  let isClosed = false
  const read = async (page: number) => {
    asked.add(page)
    try {
      const isi = await sumber.jendela(page * jendela, jendela)
      const { kisi, antrean } = wadah.keadaan()
      if (!isClosed) wadah.set({ kisi: laid(kisi, isi, antrean) })
    } catch {
      setTimeout(() => asked.delete(page), ulang)
    }
  }
  const awal = async (): Promise<void> => {
    const kept = await simpanan.baca()
    for (;;) {
      try {
        const isi = await sumber.jendela(0, jendela)
        asked.add(0)
        const { terhapus: _, ...lain } = kept
        return wadah.set({ ...lain, isDimuat: true, simpan: { keadaan: 'belum' }, kisi: firstOf(isi, kept) })
      } catch {
        if (isClosed) return
        wadah.set({ simpan: { keadaan: 'luring' } })
        await new Promise((resolve) => setTimeout(resolve, ulang))
      }
    }
  }
  return {
    awal,
    perlu(dari, sampai) {
      const { urutan } = wadah.keadaan().kisi
      for (let page = Math.floor(dari / jendela); page * jendela <= sampai; page++) {
        const isMissing = urutan.slice(page * jendela, (page + 1) * jendela).includes(null)
        if (isMissing && !asked.has(page)) void read(page)
      }
    },
    segarkan: () => segarkan(wadah, { sumber, jendela, ulang }, { asked, isClosed: () => isClosed }),
    berhenti: () => {
      isClosed = true
    },
  }
}

type Bacaan = { asked: Set<number>; isClosed: () => boolean }

async function segarkan(
  wadah: Wadah,
  sambungan: Pick<Sambungan, 'sumber'> & { jendela: number; ulang: number },
  bacaan: Bacaan,
): Promise<void> {
  const { sumber, jendela, ulang } = sambungan
  try {
    const isi = await sumber.jendela(0, jendela)
    bacaan.asked.clear()
    bacaan.asked.add(0)
    const { kisi, antrean } = wadah.keadaan()
    if (!bacaan.isClosed()) wadah.set({ kisi: firstOf(isi, { antrean, terhapus: kisi.terhapus }) })
  } catch {
    if (!bacaan.isClosed()) setTimeout(() => void segarkan(wadah, sambungan, bacaan), ulang)
  }
}

/** The first rows with what the device kept laid over them; a row the server has again is not deleted any more. */
function firstOf(isi: Jendela, { antrean, terhapus }: Pick<Tersimpan, 'antrean' | 'terhapus'>): IsiKisi {
  const fresh = withJendela(isiKosong, isi)
  const gone = [...terhapus].filter(([id]) => !fresh.baris.has(id))
  return terapkan({ ...fresh, terhapus: new Map(gone) }, ubahanOf(antrean)).kisi
}

/** A window in its place; rows that were added or taken away here are not counted by the server yet. */
function laid(kisi: IsiKisi, isi: Jendela, antrean: Antrean): IsiKisi {
  const waiting = ubahanOf(antrean)
  const added = waiting.filter(({ op }) => op === 'sisip' || op === 'pulihkan').length
  const gone = waiting.filter(({ op }) => op === 'hapus').length
  return terapkan(withJendela(kisi, { ...isi, banyak: isi.banyak + added - gone }), waiting).kisi
}
