import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { JenisKolom, Laporan } from '@benang/reports/laporan'
import ExcelJS from 'exceljs'
import type { CaraCetak } from './bentuk.ts'
import { barisTanda } from './tanda.ts'
import { type Lembar, linesAbove, linesBelow, reachOf, rowsOf, writeLine } from './xlsx-baris.ts'
import { writeTabel } from './xlsx-tabel.ts'
import { withoutDates } from './zip-dates.ts'

const folio: number = 14 // 8,5 × 13 in: what Excel calls F4
const widths: Readonly<Record<JenisKolom, number>> = { kode: 24, uraian: 60, teks: 24, uang: 24, persen: 10 }
const noteWidth = 40
const tallest = 14 // rows: a taller head would leave no room to scroll on a small screen
const plain = { showGridLines: false } as const

/** The report as one sheet: numbers as numbers, head frozen and repeated on each F4 page. */
export async function laporanXlsx(laporan: Laporan, cara: CaraCetak): Promise<Uint8Array> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const saat = new Date(cara.dicetak?.saat ?? '2000-01-01T00:00:00Z')
  const options = { created: saat, modified: saat, creator: 'Benang', lastModifiedBy: 'Benang' }
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, ...options })
  const { tabel } = laporan
  const above = linesAbove(laporan)
  const head = above.reduce((rows, line) => rows + rowsOf(line), 0) + 2
  const columns = columnsOf(laporan)
  const sheet = book.addWorksheet('Laporan', {
    views: [head > tallest ? plain : { ...plain, state: 'frozen', xSplit: 0, ySplit: head }],
    pageSetup: {
      ...{ paperSize: folio, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      orientation: laporan.arah === 'rebah' ? 'landscape' : 'portrait',
      ...(tabel.baris.length === 0 ? {} : { printTitlesRow: `${head}:${head}` }),
    },
    headerFooter: { oddFooter: `&L${barisTanda(laporan).replaceAll('&', '&&')}&RHalaman &P dari &N` },
  })
  sheet.columns = [...columns, noteWidth].map((width) => ({ width }))
  const shape: Lembar = { sheet, columns }
  for (const line of above) writeLine(shape, line)
  const title = sheet.addRow([tabel.judul ?? ''])
  title.font = { bold: true }
  title.commit()
  if (tabel.baris.length > 0) writeTabel(shape, tabel, { from: 1 })
  for (const line of linesBelow(laporan, cara)) writeLine(shape, line)
  sheet.commit()
  await book.commit()
  return withoutDates(await bytes)
}

/** Widths of the main table's columns, and of more where another table reaches further. */
function columnsOf(laporan: Laporan): readonly number[] {
  const own = laporan.tabel.kolom.map(({ jenis }) => widths[jenis])
  const more = Math.max(0, reachOf(laporan) - own.length)
  return [...own, ...Array.from({ length: more }, () => widths.uang)]
}
