import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { formatSel } from '@benang/reports/format-sel'
import type { Bagian, Baris, Kolom, Laporan, Penandatangan, Sel, Tabel } from '@benang/reports/laporan'
import { formatTanggal } from '@benang/values/tanggal'
import { terbilang } from '@benang/values/terbilang'
import ExcelJS from 'exceljs'
import type { CaraCetak } from './bentuk.ts'
import { alamatVerifikasi, barisTanda } from './tanda.ts'
import { withoutDates } from './zip-dates.ts'

type Lembar = ExcelJS.Worksheet

// Excel keeps 15 significant digits: a larger amount of sen is also written out as text.
const exact = 10n ** 15n
const folio: number = 14 // 8,5 × 13 in: what Excel calls F4
const titleColumn = 'Nilai tepat'
const widths = { kode: 20, uraian: 60, teks: 30, uang: 24, persen: 10 } as const
const format = { uang: '#,##0.00;(#,##0.00)', persen: '#,##0.00;(#,##0.00)' } as const

/** The report as one sheet: numbers as numbers, head frozen and repeated on each F4 page. */
export async function laporanXlsx(laporan: Laporan, cara: CaraCetak): Promise<Uint8Array> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const saat = new Date(cara.dicetak?.saat ?? '2000-01-01T00:00:00Z')
  const options = { created: saat, modified: saat, creator: 'Benang', lastModifiedBy: 'Benang' }
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, ...options })
  const above = linesAbove(laporan)
  const head = above.length + 2
  const sheet = book.addWorksheet('Laporan', {
    views: [{ state: 'frozen', xSplit: 0, ySplit: head, showGridLines: false }],
    pageSetup: {
      ...{ paperSize: folio, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      orientation: laporan.arah === 'rebah' ? 'landscape' : 'portrait',
      printTitlesRow: `${head}:${head}`,
    },
    headerFooter: { oddFooter: `&L${barisTanda(laporan).replaceAll('&', '&&')}&RHalaman &P dari &N` },
  })
  const { tabel } = laporan
  sheet.columns = [...tabel.kolom.map(({ jenis }) => ({ width: widths[jenis] })), { width: 40 }]
  for (const [text, isBold] of above) addText(sheet, text, isBold)
  sheet.addRow([]).commit()
  addTable(sheet, tabel)
  for (const [text, isBold] of linesBelow(laporan, cara)) addText(sheet, text, isBold)
  sheet.commit()
  await book.commit()
  return withoutDates(await bytes)
}

type Line = readonly [text: string, isBold: boolean]

function linesAbove(laporan: Laporan): readonly Line[] {
  const { pemda, unit, judul, nomor, keterangan, pembuka } = laporan
  const head = [pemda, unit, judul].filter((line) => line !== null)
  const tanda = barisTanda(laporan)
  return [
    ...head.map((line): Line => [line, true]),
    ...(nomor === null ? [] : [`Nomor: ${nomor}`]).map((line): Line => [line, false]),
    ...keterangan.map((line): Line => [line, false]),
    ...(tanda === '' ? [] : [[tanda, true] as const]),
    ...pembuka.flatMap(linesOf),
  ]
}

function linesBelow(laporan: Laporan, { alamat, dicetak }: CaraCetak): readonly Line[] {
  const { penutup, catatan, tempat, penandatangan, verifikasi } = laporan
  return [
    ['', false],
    ...penutup.flatMap(linesOf),
    ...(laporan.terbilang === null
      ? []
      : [[`${laporan.terbilang.label}: ${terbilang(laporan.terbilang.jumlah)}`, false] as const]),
    ...catatan.map((line): Line => [line, false]),
    ...penandatangan.flatMap((satu) => linesOfPenandatangan(satu, tempat)),
    ...(verifikasi === null
      ? []
      : [[`Periksa keaslian: ${alamatVerifikasi(alamat, verifikasi.kode)}`, false] as const]),
    ...(dicetak === null ? [] : [[dicetak.teks, false] as const]),
  ]
}

function linesOf(bagian: Bagian): readonly Line[] {
  switch (bagian.jenis) {
    case 'alinea':
      return [[bagian.teks, false]]
    case 'fakta':
      return bagian.fakta.map(({ label, nilai }) => [`${label}: ${nilai}`, false])
    case 'tabel': {
      const { judul, kolom, baris } = bagian.tabel
      const rows = baris.map(
        ({ sel, jenis }): Line => [
          kolom
            .map((satu, index) => formatSel(satu, sel[index] ?? null))
            .filter((text) => text !== '')
            .join('  '),
          jenis !== 'rincian',
        ],
      )
      return judul === null ? rows : [[judul, true], ...rows]
    }
  }
}

function linesOfPenandatangan(satu: Penandatangan, tempat: string | null): readonly Line[] {
  const { sebutan, tanggal, jabatan, awalan, nama, pangkat, nip } = satu
  const place = tanggal === null ? null : [tempat, formatTanggal(tanggal)].filter(Boolean).join(', ')
  const lines = ['', place, sebutan, [awalan, jabatan].filter(Boolean).join(' '), '', nama, pangkat]
  return [...lines, nip === null ? null : `NIP ${nip}`].flatMap((line) =>
    line === null ? [] : [[line, line === nama && line !== ''] as const],
  )
}

function addText(sheet: Lembar, text: string, isBold: boolean): void {
  const row = sheet.addRow([text])
  row.font = { bold: isBold }
  row.commit()
}

function addTable(sheet: Lembar, { kolom, baris }: Tabel): void {
  const notes = baris.map((row) => noteOf(row, kolom))
  const isNoted = notes.some((note) => note !== null)
  const head = sheet.addRow([...kolom.map(({ judul }) => judul), ...(isNoted ? [titleColumn] : [])])
  head.font = { bold: true }
  head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  head.commit()
  for (const [index, row] of baris.entries()) addRow(sheet, row, { kolom, note: notes[index] ?? null })
}

function addRow(
  sheet: Lembar,
  { jenis, tingkat, sel }: Baris,
  { kolom, note }: { kolom: readonly Kolom[]; note: string | null },
): void {
  const row = sheet.addRow([...sel.map(cellOf), ...(note === null ? [] : [note])])
  row.font = { bold: jenis !== 'rincian' }
  for (const [index, satu] of kolom.entries()) {
    const cell = row.getCell(index + 1)
    if (satu.jenis === 'uang' || satu.jenis === 'persen') cell.numFmt = format[satu.jenis]
    if (satu.jenis === 'uraian') cell.alignment = { indent: tingkat, wrapText: true, vertical: 'top' }
  }
  row.commit()
}

function cellOf(sel: Sel): string | number | null {
  return typeof sel === 'bigint' ? Number(sel) / 100 : sel
}

/** What Excel cannot hold exactly, in words of the columns; null when it holds all of the row. */
function noteOf({ sel }: Baris, kolom: readonly Kolom[]): string | null {
  const large = kolom.flatMap((satu, index) => {
    const value = sel[index]
    if (typeof value !== 'bigint' || (value < exact && value > -exact)) return []
    return [`${satu.nama} ${formatSel(satu, value)}`]
  })
  return large.length === 0 ? null : large.join('; ')
}
