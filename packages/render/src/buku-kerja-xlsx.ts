import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import {
  type BarisBuku,
  type BukuKerja,
  type GayaBaris,
  type KolomBuku,
  type LembarKerja,
  type PilihanSel,
  type SelBuku,
} from '@benang/reports/buku-kerja'
import { invariant } from '@benang/values/invariant'
import ExcelJS from 'exceljs'
import { withoutDates } from './zip-dates.ts'

const folio: number = 14
const huruf = 'Arial'
const thin = { style: 'thin', color: { argb: 'FFB6C0C6' } } as const
const border = { top: thin, left: thin, bottom: thin, right: thin }
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const
const shades: Partial<Record<GayaBaris, string>> = {
  ...{
    kepala: 'FF0B4F4A',
    tingkat1: 'FFD5E5E2',
    tingkat2: 'FFE9F1EF',
    tingkat3: 'FFF6F8F7',
    jumlah: 'FFD5E5E2',
  },
}
const locked = 'FFF1F3F4'
const formats = { teks: '@', uang: '#,##0.00;(#,##0.00)', bilangan: '#,##0.##' } as const
const states = { ya: 'visible', tersembunyi: 'hidden', 'sangat tersembunyi': 'veryHidden' } as const

/** A workbook row by row: what was written is let go, so that many rows need little memory. The same value gives the same bytes. */
export async function bukuKerjaXlsx({ judul, lembar }: BukuKerja): Promise<Uint8Array> {
  const stream = new PassThrough()
  const bytes = buffer(stream)
  const saat = new Date('2000-01-01T00:00:00Z')
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    ...{ stream, useStyles: true, useSharedStrings: false },
    ...{ created: saat, modified: saat, creator: 'Benang', lastModifiedBy: 'Benang', title: judul },
  })
  for (const satu of lembar) writeLembar(book, satu)
  await book.commit()
  return withoutDates(await bytes)
}

function writeLembar(book: ExcelJS.stream.xlsx.WorkbookWriter, lembar: LembarKerja): void {
  const { nama, tampak, kolom, baris, beku, ulang } = lembar
  const sheet = book.addWorksheet(nama, {
    state: states[tampak],
    views: [{ showGridLines: false, ...(beku > 0 ? { state: 'frozen', xSplit: 0, ySplit: beku } : {}) }],
    pageSetup: {
      ...{ paperSize: folio, fitToPage: true, fitToWidth: 1, fitToHeight: 0, orientation: 'landscape' },
      ...(ulang === null ? {} : { printTitlesRow: `${ulang}:${ulang}` }),
    },
    headerFooter: { oddFooter: '&L&A&RHalaman &P dari &N' },
  })
  sheet.columns = kolom.map(({ lebar, tersembunyi }) => ({ width: lebar, hidden: tersembunyi === true }))
  const styles = stylesOf(kolom)
  for (const [index, satu] of baris.entries()) writeBaris(sheet, satu, { nomor: index + 1, kolom, styles })
  writeAturan(sheet, lembar)
  sheet.commit()
}

type Styles = (gaya: GayaBaris, index: number, terbuka: boolean) => Partial<ExcelJS.Style>

/** One style object for each look of a column, so that the writer knows it again. */
function stylesOf(kolom: readonly KolomBuku[]): Styles {
  const known = new Map<string, Partial<ExcelJS.Style>>()
  return (gaya, index, terbuka) => {
    const satu = kolom[index]
    const name = `${gaya} ${satu?.jenis} ${satu?.tersembunyi === true} ${terbuka}`
    const found =
      known.get(name) ??
      styleOf(gaya, { jenis: satu?.jenis ?? 'teks', isTampak: satu?.tersembunyi !== true, terbuka })
    known.set(name, found)
    return found
  }
}

function styleOf(
  gaya: GayaBaris,
  { jenis, isTampak, terbuka }: { jenis: KolomBuku['jenis']; isTampak: boolean; terbuka: boolean },
): Partial<ExcelJS.Style> {
  if (gaya === 'judul') return { font: { name: huruf, bold: true, size: 13 } }
  if (gaya === 'teks') return { font: { name: huruf, size: 10 } }
  const shade = shades[gaya] ?? (terbuka ? undefined : locked)
  const isKepala = gaya === 'kepala'
  const isLine = gaya === 'baris' || gaya === 'kosong'
  return {
    font: { name: huruf, size: 10, bold: !isLine, ...(isKepala ? { color: { argb: 'FFFFFFFF' } } : {}) },
    border,
    numFmt: isKepala ? '@' : formats[jenis],
    alignment: isKepala
      ? { horizontal: 'center', vertical: 'middle', wrapText: true }
      : { vertical: 'top', wrapText: jenis === 'teks' && isLine && isTampak },
    protection: { locked: !terbuka },
    ...(shade === undefined ? {} : { fill: fill(shade) }),
  }
}

function writeBaris(
  sheet: ExcelJS.Worksheet,
  { gaya, sel, terbuka }: BarisBuku,
  { nomor, kolom, styles }: { nomor: number; kolom: readonly KolomBuku[]; styles: Styles },
): void {
  const row = sheet.getRow(nomor)
  const isTable = gaya !== 'judul' && gaya !== 'teks'
  const width = isTable ? kolom.length : sel.length
  for (let index = 0; index < width; index++) {
    const cell = row.getCell(index + 1)
    const satu = sel[index] ?? null
    const isRumus = typeof satu === 'object' && satu !== null
    const isOpen =
      !isRumus &&
      (terbuka === true || kolom[index]?.terbuka === true) &&
      (gaya === 'baris' || gaya === 'kosong')
    if (satu !== null) cell.value = valueOf(satu, cell.address)
    cell.style = styles(gaya, index, isOpen)
  }
  if (gaya === 'kepala') row.height = 30
  row.commit()
}

function valueOf(sel: Exclude<SelBuku, null>, address: string): ExcelJS.CellValue {
  if (typeof sel !== 'object') return sel
  const { rumus, hasil, bersama } = sel
  if (bersama === undefined) return { formula: rumus, result: hasil, date1904: false }
  if (bersama.induk !== address) return { sharedFormula: bersama.induk, result: hasil, date1904: false }
  const formula = { formula: rumus, result: hasil, date1904: false }
  return Object.assign(formula, { shareType: 'shared', ref: bersama.rentang })
}

function writeAturan(sheet: ExcelJS.Worksheet, { pilihan, terkunci }: LembarKerja): void {
  for (const { rentang, dari, petunjuk, tegas } of pilihan)
    addAturan(sheet, rentang, {
      ...jenisOf(dari),
      ...{ allowBlank: true, showInputMessage: true, promptTitle: 'Isian', prompt: petunjuk.slice(0, 250) },
      ...{ showErrorMessage: true, errorTitle: 'Periksa isian', error: petunjuk.slice(0, 220) },
      errorStyle: tegas ? 'stop' : 'warning',
    })
  // Without a password: against slips, not against people.
  if (terkunci)
    void sheet.protect('', {
      ...{ selectLockedCells: true, selectUnlockedCells: true, formatCells: true, formatColumns: true },
      ...{ formatRows: true, insertRows: true, deleteRows: true, sort: true, autoFilter: true },
    })
}

function jenisOf(dari: PilihanSel['dari']): Pick<ExcelJS.DataValidation, 'type' | 'formulae' | 'operator'> {
  if (dari === 'bebas') return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [500] }
  if ('daftar' in dari) return { type: 'list', formulae: [dari.daftar] }
  return { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [dari.paling] }
}

/** One rule for a whole range: the library offers it cell by cell only. */
function addAturan(sheet: ExcelJS.Worksheet, rentang: string, aturan: ExcelJS.DataValidation): void {
  const semua: unknown = Reflect.get(sheet, 'dataValidations')
  invariant(
    semua instanceof Object && 'add' in semua && typeof semua.add === 'function',
    'a sheet being written holds its rules',
  )
  semua.add(rentang, aturan)
}
