import type { Blok } from '@benang/imports/tempelan/blok'
import type { CiriKisi, Pemetaan } from '../model/ciri.ts'
import type { Kotak, PilihanSelKisi, Titik } from '../model/pilihan.ts'
import { satuSel } from '../model/pilihan.ts'
import type { ArahTarik } from '../model/sunting.ts'
import { kunciBaru, type Tampilan, tampilanOf } from '../model/tampilan.ts'
import type { KeadaanKisi } from '../sumber/keadaan.ts'
import type { MesinKisi } from '../sumber/mesin.ts'

/** A cell that is being typed in; `mode` tells what the arrows do: leave the cell, or move in its text. */
export type Sunting = { titik: Titik; teks: string; mode: 'ketik' | 'ubah' }

/** What was pasted last. */
export type TempelanTerakhir = { blok: Blok; pemetaan: Pemetaan | null; catatan: readonly string[] }

/** What stands open over the grid. */
export type Lapis =
  | { jenis: 'tombol' }
  | { jenis: 'massal' }
  | { jenis: 'tempel'; blok: Blok | null; pesan: string | null; catatan: readonly string[] }

/** The cells a dragged handle would fill: which way from the selection, and as far as which places of rows or columns. */
export type Tarikan = { arah: ArahTarik; kotak: Kotak }

/** What is seen of a grid, apart from its rows. */
export type IsiPapan = {
  pilihan: PilihanSelKisi
  sunting: Sunting | null
  /** What was selected when typing began: Ctrl+Enter fills it. */
  rentangSunting: PilihanSelKisi | null
  isPohon: boolean
  tertutup: ReadonlySet<string>
  lapis: Lapis | null
  cari: { teks: string; ganti: string } | null
  /** Where the handle of the selection is dragged to, while it is. */
  tarikan: Tarikan | null
  /** The last pasted block, how its columns were read (null: cell by cell), and what was done to its cells. */
  tempelan: TempelanTerakhir | null
  /** Said to screen readers. */
  suara: string
  /** Counts requests to put the cursor into the active cell. */
  fokus: number
}

/** All of it at one moment. */
export type KiniPapan = IsiPapan & { keadaan: KeadaanKisi; tampilan: Tampilan }

/** One open grid: its rows (`mesin`), what it is for (`ciri`), and what is seen of it. */
export type Papan = {
  mesin: MesinKisi
  ciri: CiriKisi
  /** Takes changed checks over; rows, cursor and history stay. */
  pakaiCiri: (ciri: CiriKisi) => void
  isHanyaBaca: boolean
  kunci: string
  kini: () => KiniPapan
  dengar: (listener: () => void) => () => void
  set: (perubahan: Partial<IsiPapan>) => void
}

/** Opens the view of a grid over its rows. */
export function buatPapan(
  mesin: MesinKisi,
  awal: CiriKisi,
  { kunci, isHanyaBaca = false }: { kunci: string; isHanyaBaca?: boolean },
): Papan {
  const listeners = new Set<() => void>()
  let isi = isiAwal(awal)
  let cached: KiniPapan | null = null
  const kini = (): KiniPapan => {
    const keadaan = mesin.keadaan()
    if (cached !== null && cached.keadaan === keadaan && isSame(cached, isi)) return cached
    const isTampilanSame =
      cached !== null &&
      cached.keadaan.kisi === keadaan.kisi &&
      cached.isPohon === isi.isPohon &&
      cached.tertutup === isi.tertutup
    const tampilan = isTampilanSame && cached ? cached.tampilan : tampilanOf(keadaan.kisi, papan.ciri, isi)
    cached = { ...isi, keadaan, tampilan }
    return cached
  }
  const papan: Papan = {
    ...{ mesin, ciri: awal, kunci, isHanyaBaca, kini },
    pakaiCiri(ciri) {
      papan.ciri = ciri
    },
    dengar(listener) {
      listeners.add(listener)
      const stop = mesin.dengar(listener)
      return () => {
        listeners.delete(listener)
        stop()
      }
    },
    set(perubahan) {
      isi = { ...isi, ...perubahan }
      for (const listener of listeners) listener()
    },
  }
  return papan
}

function isiAwal({ kolom }: CiriKisi): IsiPapan {
  return {
    ...{ sunting: null, rentangSunting: null, isPohon: true, tertutup: new Set<string>() },
    ...{ lapis: null, cari: null, tarikan: null, tempelan: null, suara: '', fokus: 0 },
    pilihan: satuSel({ kunci: kunciBaru, medan: kolom[0]?.medan ?? '' }),
  }
}

function isSame(a: IsiPapan, b: IsiPapan): boolean {
  return (
    a.pilihan === b.pilihan &&
    a.sunting === b.sunting &&
    a.rentangSunting === b.rentangSunting &&
    a.isPohon === b.isPohon &&
    a.tertutup === b.tertutup &&
    a.lapis === b.lapis &&
    a.cari === b.cari &&
    a.tarikan === b.tarikan &&
    a.tempelan === b.tempelan &&
    a.suara === b.suara &&
    a.fokus === b.fokus
  )
}

/** The element of a cell. */
export function idSel({ kunci, medan }: Titik): string {
  return `sel-${kunci}-${medan}`
}

/** Text being typed is kept at each key, so that a tab closed in the middle of a word loses none of it. */
export const ketikanTertunda = {
  tulis({ kunci }: Papan, sunting: Sunting | null): void {
    if (sunting === null) localStorage.removeItem(`benang.kisi.${kunci}`)
    else
      localStorage.setItem(
        `benang.kisi.${kunci}`,
        JSON.stringify([sunting.titik.kunci, sunting.titik.medan, sunting.teks]),
      )
  },
  baca({ kunci }: Papan): Sunting | null {
    const kept: unknown = JSON.parse(localStorage.getItem(`benang.kisi.${kunci}`) ?? 'null')
    if (!Array.isArray(kept)) return null
    const [row, medan, teks]: unknown[] = kept
    if (typeof row !== 'string' || typeof medan !== 'string' || typeof teks !== 'string') return null
    return { titik: { kunci: row, medan }, teks, mode: 'ubah' }
  },
}
