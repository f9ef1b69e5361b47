import { terbilang } from '@benang/values/terbilang'
import { formatSel } from '../src/format-sel.ts'
import type { Bagian, Laporan, Tabel } from '../src/laporan.ts'

/** A report as text for golden files: one line a row, cells between bars, two spaces for each level. */
export function laporanToText(laporan: Laporan): string {
  const { pemda, unit, judul, nomor, keterangan, pembuka, tabel, penutup, catatan, penandatangan, tanda } =
    laporan
  const head = [pemda, unit, judul, nomor, ...keterangan].filter((line) => line !== null)
  const words = laporan.terbilang
  const tail = [
    ...(words === null ? [] : [`${words.label}: ${terbilang(words.jumlah)}`]),
    ...catatan,
    ...penandatangan.map(({ sebutan, tanggal, jabatan, awalan, nama, nip }) =>
      [sebutan, awalan, jabatan, nama, nip, tanggal === null ? null : `tanggal ${tanggal}`]
        .filter(Boolean)
        .join(' / '),
    ),
    ...tanda,
  ]
  const blocks = [
    head,
    ...pembuka.map(bagianToLines),
    tabelToLines(tabel),
    ...penutup.map(bagianToLines),
    tail,
  ]
  return `${blocks.map((lines) => `${lines.join('\n')}\n`).join('\n')}`
}

function bagianToLines(bagian: Bagian): readonly string[] {
  switch (bagian.jenis) {
    case 'alinea':
      return [bagian.teks]
    case 'fakta':
      return bagian.fakta.map(({ label, nilai }) => `${label}: ${nilai.replaceAll('\n', ' ¶ ')}`)
    case 'tabel':
      return tabelToLines(bagian.tabel)
  }
}

function tabelToLines({ judul, kolom, baris }: Tabel): readonly string[] {
  return [
    ...(judul === null ? [] : [judul]),
    kolom.map((satu) => satu.judul).join(' | '),
    ...baris.map(({ jenis, tingkat, sel }) => {
      const cells = sel.map((cell, index) => formatSel(kolom[index] ?? { jenis: 'teks' }, cell))
      return `${jenis.padEnd(8)} ${'  '.repeat(tingkat)}${cells.join(' | ')}`
    }),
  ]
}
