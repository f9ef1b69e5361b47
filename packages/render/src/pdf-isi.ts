import { formatSel } from '@benang/reports/format-sel'
import type { Bagian, Baris, Kolom, Laporan, Tabel } from '@benang/reports/laporan'
import type { Isi } from 'pdfmake'
import { terbilang } from '@benang/values/terbilang'
import { mm } from './mm.ts'
import { lebarKolom } from './pdf-lebar.ts'
import { tandaTanganPdf } from './pdf-tanda-tangan.ts'

const indent = 7 // points for each level of the tree
const short = 16 // rows of a table that may stay with the signatures on one page

/** The body of a printed report: head, parts, main table, words, notes, signatures. */
export function isiPdf(laporan: Laporan): readonly Isi[] {
  const { pembuka, tabel, penutup } = laporan
  const last = penutup.at(-1)
  const lebar = lebarIsi(laporan)
  const part = (bagian: Bagian) => bagianPdf(bagian, lebar)
  const isShort = last !== undefined && (last.jenis !== 'tabel' || last.tabel.baris.length <= short)
  return [
    kop(laporan),
    ...pembuka.map(part),
    ...(tabel.baris.length === 0 ? [] : [tabelPdf(tabel, lebar)]),
    ...(isShort ? penutup.slice(0, -1) : penutup).map(part),
    { unbreakable: true, stack: [...(isShort ? [part(last)] : []), ...akhirPdf(laporan)] },
  ]
}

/** What stands at the end; kept together, so that nobody signs a page that says nothing. */
function akhirPdf(laporan: Laporan): readonly Isi[] {
  const { catatan } = laporan
  return [
    ...(laporan.terbilang === null ? [] : [terbilangPdf(laporan.terbilang)]),
    ...(catatan.length === 0
      ? []
      : [{ ul: [...catatan], fontSize: 7, margin: [0, 4, 0, 0], color: '#333333' }]),
    ...tandaTanganPdf(laporan),
  ]
}

/** Points between the margins. */
function lebarIsi({ arah }: Pick<Laporan, 'arah'>): number {
  return arah === 'rebah' ? mm(330 - 34) : mm(215 - 34)
}

/** Government and unit over a double line, then title, number and the lines below it. */
function kop({ pemda, unit, judul, nomor, keterangan, arah }: Laporan): Isi {
  const width = lebarIsi({ arah })
  return {
    stack: [
      { text: `PEMERINTAH ${pemda}`.toUpperCase(), bold: true, fontSize: 11 },
      ...(unit === null ? [] : [{ text: unit.toUpperCase(), bold: true, fontSize: 10 }]),
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.2 },
          { type: 'line', x1: 0, y1: 2, x2: width, y2: 2, lineWidth: 0.4 },
        ],
        margin: [0, 4, 0, 7],
      },
      { text: judul.toUpperCase(), bold: true, fontSize: 10.5 },
      ...(nomor === null ? [] : [{ text: `Nomor: ${nomor}`, fontSize: 9 }]),
      ...keterangan.map((text) => ({ text, fontSize: 9 })),
    ],
    alignment: 'center',
    lineHeight: 1.15,
    margin: [0, 0, 0, 8],
  }
}

function bagianPdf(bagian: Bagian, lebar: number): Isi {
  switch (bagian.jenis) {
    case 'alinea':
      return { text: bagian.teks, margin: [0, 2, 0, 4], lineHeight: 1.2 }
    case 'fakta':
      return {
        table: {
          widths: [mm(42), 4, '*'],
          body: bagian.fakta.map(({ label, nilai }) => [label, ':', nilai]),
        },
        layout: 'fakta',
        margin: [0, 0, 0, 6],
      }
    case 'tabel':
      return tabelPdf(bagian.tabel, lebar)
  }
}

/** A table whose head is repeated on each page; a row is never split between two. */
function tabelPdf({ judul, kolom, baris }: Tabel, lebar: number): Isi {
  const { widths, fontSize } = lebarKolom({ kolom, baris }, lebar)
  const head = kolom.map((satu) => ({
    text: satu.judul,
    bold: true,
    alignment: 'center',
    fillColor: '#ECF0F2',
  }))
  const table = {
    headerRows: 1,
    dontBreakRows: true,
    keepWithHeaderRows: 1,
    widths: [...widths],
    body: [head, ...baris.map((row) => barisPdf(row, kolom))],
  }
  const node = { table, layout: 'tabel', fontSize, margin: [0, 0, 0, 6] }
  return judul === null ? node : [{ text: judul, bold: true, margin: [0, 2, 0, 3] }, node]
}

function barisPdf({ jenis, tingkat, sel }: Baris, kolom: readonly Kolom[]): Isi {
  const isTotal = jenis === 'jumlah'
  return kolom.map((satu, index) => {
    const isNumber = satu.jenis === 'uang' || satu.jenis === 'persen'
    return {
      text: formatSel(satu, sel[index] ?? null),
      bold: jenis !== 'rincian',
      alignment: isNumber ? 'right' : 'left',
      noWrap: isNumber,
      ...(isTotal ? { fillColor: '#ECF0F2' } : {}),
      ...(satu.jenis === 'uraian' ? { margin: [tingkat * indent, 0, 0, 0] } : {}),
    }
  })
}

function terbilangPdf({ label, jumlah }: NonNullable<Laporan['terbilang']>): Isi {
  return { text: [`${label}: `, { text: terbilang(jumlah), italics: true }], margin: [0, 4, 0, 0] }
}
