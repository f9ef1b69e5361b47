import type { Baris } from '../baris.ts'
import { findKepala } from '../rujukan/kepala.ts'
import { tebakKolom } from '../tempelan/kolom-tempelan.ts'
import { type Desimal, type KodeDialek, semuaDialek } from './kolom-rka.ts'

/** A layout found in a sheet: the row of the headings (0: none), and where each column stands (from 1). */
export type SusunanRka = {
  dialek: KodeDialek
  desimal: Desimal
  judul: number
  letak: ReadonlyMap<string, number>
}

/** What a person said about a layout: columns by name, the sign of decimals, and whose it is where its headings tell. */
export type PemetaanRka = {
  judul: number
  kolom: Readonly<Record<string, number>>
  desimal: Desimal
  dialek?: KodeDialek
}

/** Two columns under one heading: nobody knows which is meant. */
export type SusunanKembar = { kembar: string; baris: number }

/** The known layout whose headings are in one of these rows, if any. */
export function findSusunan(awal: readonly Baris[]): SusunanRka | SusunanKembar | undefined {
  for (const { kode, desimal, susunan } of semuaDialek)
    for (const baris of awal) {
      const found = findKepala(baris, [susunan])
      if (found === undefined) continue
      if ('kembar' in found) {
        if (baris.sel.length > 5) return { kembar: found.kembar, baris: baris.nomor }
        continue
      }
      return { dialek: kode, desimal, judul: baris.nomor, letak: denganLain(found.letak) }
    }
  return undefined
}

/** A second column for the same thing counts only where the first is missing. */
function denganLain(letak: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const lain = ['jumlah', 'dana', 'penerima'].flatMap((nama) => {
    const kolom = letak.get(nama) ?? letak.get(`${nama}Lain`)
    return kolom === undefined ? [] : [[nama, kolom] as const]
  })
  return new Map([...[...letak].filter(([nama]) => !nama.endsWith('Lain')), ...lain])
}

/** A free layout: the first row that names what is bought and at what price, by the words of the paste. */
export function tebakSusunan(awal: readonly Baris[]): SusunanRka | undefined {
  for (const [at, baris] of awal.entries()) {
    const width = Math.max(...awal.slice(at, at + 20).flatMap(({ sel }) => sel.map(({ kolom }) => kolom)))
    const blok = awal.slice(at, at + 20).map(({ sel }) => {
      const row = Array.from({ length: width }, () => '')
      for (const { kolom, teks } of sel) row[kolom - 1] = teks
      return row
    })
    const { isJudul, kolom } = tebakKolom(blok)
    const letak = new Map(
      kolom.flatMap((sasaran, index) => (sasaran === 'abaikan' ? [] : [[sasaran, index + 1] as const])),
    )
    if (isJudul && letak.has('uraian') && letak.has('harga'))
      return { dialek: 'bebas', desimal: null, judul: baris.nomor, letak }
  }
  return undefined
}

/** The layout a person chose. */
export function susunanDari({ judul, kolom, desimal, dialek = 'bebas' }: PemetaanRka): SusunanRka {
  return { dialek, desimal, judul, letak: new Map(Object.entries(kolom)) }
}

/** What people call a layout. */
export function namaDialek(kode: KodeDialek): string {
  return semuaDialek.find((satu) => satu.kode === kode)?.nama ?? 'Tata letak bebas'
}
