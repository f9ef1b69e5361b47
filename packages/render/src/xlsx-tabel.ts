import { formatSel } from '@benang/reports/format-sel'
import type { Baris, Kolom, Sel, Tabel } from '@benang/reports/laporan'
import type ExcelJS from 'exceljs'

// Excel keeps 15 significant digits: a larger amount of sen is also written out as text.
const exact = 10n ** 15n
const twoLines = 24 // letters a column of money takes
const noteTitle = 'Nilai tepat'
const angka = '#,##0.00;(#,##0.00)'
const thin = { style: 'thin', color: { argb: 'FF5B6770' } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
const shade = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFECF0F2' } } as const

/** A table from a column on: head, rows, and beside a row what Excel cannot hold exactly. */
export function writeTabel(
  { sheet, columns }: { sheet: ExcelJS.Worksheet; columns: readonly number[] },
  { kolom, baris }: Tabel,
  { from }: { from: number },
): void {
  const notes = baris.map((row) => noteOf(row, kolom))
  const isNoted = notes.some((note) => note !== null)
  const width = Math.max(columns.length, from - 1 + kolom.length)
  const head = sheet.addRow([...blank(from), ...kolom.map(({ judul }) => judul)])
  if (isNoted) head.getCell(width + 1).value = noteTitle
  head.font = { bold: true }
  head.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
  for (const [index] of kolom.entries()) Object.assign(head.getCell(from + index), { border, fill: shade })
  if (kolom.some(({ judul, jenis }) => jenis !== 'uraian' && judul.length > twoLines)) head.height = 30
  head.commit()
  for (const [index, row] of baris.entries())
    writeRow(sheet, row, { kolom, from, note: notes[index] ?? null, noteAt: width + 1 })
}

/** Rows a table takes. */
export function rowsOfTabel({ baris }: Tabel): number {
  return baris.length + 1
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  { jenis, tingkat, sel }: Baris,
  place: { kolom: readonly Kolom[]; from: number; note: string | null; noteAt: number },
): void {
  const { kolom, from, note, noteAt } = place
  const row = sheet.addRow([...blank(from), ...sel.map(cellOf)])
  row.font = { bold: jenis !== 'rincian' }
  for (const [index, satu] of kolom.entries()) {
    const cell = row.getCell(from + index)
    cell.border = border
    if (jenis === 'jumlah') cell.fill = shade
    if (satu.jenis === 'uang' || satu.jenis === 'persen') cell.numFmt = angka
    cell.alignment =
      satu.jenis === 'uraian'
        ? { horizontal: 'left', indent: tingkat, wrapText: true, vertical: 'top' }
        : { vertical: 'top' }
  }
  if (note !== null) row.getCell(noteAt).value = note
  row.commit()
}

function blank(from: number): readonly null[] {
  return Array.from({ length: from - 1 }, () => null)
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
