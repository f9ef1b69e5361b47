import type { KolomKisi } from './ciri.ts'
import type { Tampilan } from './tampilan.ts'

/** A cell by what it is, not where: it stays the same cell when rows come and go. */
export type Titik = { kunci: string; medan: string }

/** The selected cells: from `jangkar`, where it began, to `fokus`, where the keys go on. */
export type PilihanSelKisi = { jangkar: Titik; fokus: Titik }

/** A rectangle of places, both ends in it. */
export type Kotak = { atas: number; bawah: number; kiri: number; kanan: number }

/** What an arrow, Home, End or a page does to the place of the cursor. */
export type Gerak = { baris?: number; kolom?: number; ke?: 'awal-baris' | 'akhir-baris' | 'awal' | 'akhir' }

type Ruang = { tampilan: Tampilan; kolom: readonly KolomKisi[] }

/** A selection of one cell. */
export function satuSel(titik: Titik): PilihanSelKisi {
  return { jangkar: titik, fokus: titik }
}

/** The places a selection covers; null when its rows are gone. */
export function kotakOf({ jangkar, fokus }: PilihanSelKisi, { tampilan, kolom }: Ruang): Kotak | null {
  const rows = [tampilan.letak(jangkar.kunci), tampilan.letak(fokus.kunci)]
  const columns = [jangkar, fokus].map(({ medan }) => kolom.findIndex((satu) => satu.medan === medan))
  if ([...rows, ...columns].includes(-1)) return null
  const [atas, bawah] = [Math.min(...rows), Math.max(...rows)]
  const [kiri, kanan] = [Math.min(...columns), Math.max(...columns)]
  return { atas, bawah, kiri, kanan }
}

/** The selection after a move; `isRentang` stretches it and leaves its beginning where it was. */
export function gerakkan(
  pilihan: PilihanSelKisi,
  { tampilan, kolom }: Ruang,
  { gerak, isRentang = false }: { gerak: Gerak; isRentang?: boolean },
): PilihanSelKisi {
  const at = Math.max(0, tampilan.letak(pilihan.fokus.kunci))
  const column = Math.max(
    0,
    kolom.findIndex(({ medan }) => medan === pilihan.fokus.medan),
  )
  const to = placeOf({ at, column }, gerak, { banyak: tampilan.banyak, lebar: kolom.length })
  const kunci = tampilan.di(to.at)?.kunci ?? pilihan.fokus.kunci
  const fokus = { kunci, medan: kolom[to.column]?.medan ?? pilihan.fokus.medan }
  return isRentang ? { ...pilihan, fokus } : satuSel(fokus)
}

/** The next cell somebody can type in, across the ends of rows; heads and computed columns are passed. */
export function selBerikut(fokus: Titik, { tampilan, kolom }: Ruang, langkah: 1 | -1): Titik {
  let at = tampilan.letak(fokus.kunci)
  let column = kolom.findIndex(({ medan }) => medan === fokus.medan)
  for (let tries = 0; tries < kolom.length * 4; tries++) {
    column += langkah
    if (column >= kolom.length || column < 0) {
      column = langkah === 1 ? 0 : kolom.length - 1
      at += langkah
    }
    const butir = tampilan.di(at)
    const satu = kolom[column]
    if (butir === undefined || satu === undefined) return fokus
    if (butir.jenis !== 'kelompok' && satu.hanyaBaca !== true && satu.lewat !== true)
      return { kunci: butir.kunci, medan: satu.medan }
    if (butir.jenis === 'kelompok') column = langkah === 1 ? kolom.length - 1 : 0
  }
  return fokus
}

/** The ids of the rows in a rectangle, and the fields somebody can type in. */
export function isiKotak(
  { atas, bawah, kiri, kanan }: Kotak,
  { tampilan, kolom }: Ruang,
): { ids: readonly string[]; medan: readonly string[] } {
  const ids: string[] = []
  for (let at = atas; at <= bawah; at++) {
    const butir = tampilan.di(at)
    if (butir?.jenis === 'baris') ids.push(butir.id)
  }
  const medan = kolom.slice(kiri, kanan + 1).flatMap((satu) => (satu.hanyaBaca ? [] : [satu.medan]))
  return { ids, medan }
}

function placeOf(
  { at, column }: { at: number; column: number },
  { baris = 0, kolom = 0, ke }: Gerak,
  { banyak, lebar }: { banyak: number; lebar: number },
): { at: number; column: number } {
  if (ke === 'awal') return { at: 0, column: 0 }
  if (ke === 'akhir') return { at: banyak - 1, column: lebar - 1 }
  if (ke === 'awal-baris') return { at, column: 0 }
  if (ke === 'akhir-baris') return { at, column: lebar - 1 }
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value))
  return { at: clamp(at + baris, banyak - 1), column: clamp(column + kolom, lebar - 1) }
}
