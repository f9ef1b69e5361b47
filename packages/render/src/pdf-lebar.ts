import { formatSel } from '@benang/reports/format-sel'
import type { JenisKolom, Tabel } from '@benang/reports/laporan'
import { mm } from './mm.ts'

const biasa: Readonly<Record<Exclude<JenisKolom, 'uraian'>, number>> = {
  kode: mm(34),
  teks: mm(40),
  uang: mm(40),
  persen: mm(15),
}
const uraianSempit = mm(52)
const sela = 9 // padding and line of a column
const huruf = 8
const emAngka = 0.6 // widest figure of the letters, in their size

/**
 * Widths of a table's columns in points, and the size of its letters, on a page that wide: what is wide by nature as long as there
 * is room, else amounts and texts share what is left and the letters shrink until the longest amount fits.
 */
export function lebarKolom(
  { kolom, baris }: Pick<Tabel, 'kolom' | 'baris'>,
  halaman: number,
): { widths: readonly (number | '*')[]; fontSize: number } {
  const lebar = (jenis: JenisKolom) => (jenis === 'uraian' ? uraianSempit : biasa[jenis])
  const perlu = kolom.reduce((all, { jenis }) => all + lebar(jenis) + sela, 0)
  if (perlu <= halaman)
    return { widths: kolom.map(({ jenis }) => (jenis === 'uraian' ? '*' : biasa[jenis])), fontSize: huruf }
  const luwes = kolom.filter(({ jenis }) => jenis === 'uang' || jenis === 'teks')
  const tetap = perlu - luwes.reduce((all, { jenis }) => all + lebar(jenis), 0)
  const bagi = (halaman - tetap) / luwes.length
  const terpanjang = Math.max(
    1,
    ...kolom.flatMap((satu, index) =>
      satu.jenis === 'uang' ? baris.map(({ sel }) => formatSel(satu, sel[index] ?? null).length) : [],
    ),
  )
  return {
    widths: kolom.map(({ jenis }) => {
      if (jenis === 'uraian') return '*'
      return jenis === 'uang' || jenis === 'teks' ? bagi : biasa[jenis]
    }),
    fontSize: Math.min(huruf, Math.max(5, bagi / (terpanjang * emAngka))),
  }
}
