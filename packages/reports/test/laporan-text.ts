import { formatSel } from '../src/format-sel.ts'
import type { Laporan } from '../src/laporan.ts'

/** A report as text for golden files: one line a row, cells between bars, two spaces for each level. */
export function laporanToText(laporan: Laporan): string {
  const { pemda, unit, judul, keterangan, tabel, catatan, penandatangan, tanda } = laporan
  const head = [pemda, unit, judul, ...keterangan].filter((line) => line !== null)
  const rows = tabel.baris.map(({ jenis, tingkat, sel }) => {
    const cells = sel.map((cell, index) => formatSel(tabel.kolom[index] ?? { jenis: 'teks' }, cell))
    return `${jenis.padEnd(8)} ${'  '.repeat(tingkat)}${cells.join(' | ')}`
  })
  const tail = [
    ...catatan,
    ...penandatangan.map(({ jabatan, awalan, nama, nip }) =>
      [awalan, jabatan, nama, nip].filter(Boolean).join(' / '),
    ),
    ...tanda,
  ]
  return [...head, '', tabel.kolom.map((kolom) => kolom.judul).join(' | '), ...rows, '', ...tail, ''].join(
    '\n',
  )
}
