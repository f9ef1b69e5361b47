import { pagesOfPdf } from './pdf-text.ts'
import { parseRupiah } from '@benang/values/rupiah'
import ExcelJS from 'exceljs'
import type { Bentuk } from '../bentuk.ts'

/** The figures of the main table of a report's file, in sen, read back the way its reader would. */
export async function readNumbers(bentuk: Bentuk, bytes: Uint8Array): Promise<readonly bigint[]> {
  const text = Buffer.from(bytes).toString('utf8')
  switch (bentuk) {
    case 'html':
      return [...text.matchAll(/<td class="n">([^<]+)</g)].map(([, cell = '']) => readAngka(cell))
    case 'csv':
      return text
        .trim()
        .split('\r\n')
        .slice(1)
        .flatMap((line) => line.split(',').slice(-4))
        .filter(Boolean)
        .map(parseRupiah)
    case 'json': {
      const rows: { sel: (string | null)[] }[] = JSON.parse(text).tabel.baris
      return rows
        .flatMap(({ sel }) => sel.slice(2))
        .flatMap((sel) => (sel === null ? [] : [parseRupiah(sel)]))
    }
    case 'xlsx':
      return (await cellsOf(bytes))
        .filter((cell) => typeof cell === 'number')
        .map((cell) => BigInt(Math.round(cell * 100)))
    case 'pdf':
      return pagesOfPdf(bytes)
        .flatMap((page) => page.match(/\(?\d{1,3}(?:\.\d{3})*,\d{2}\)?/g) ?? [])
        .map(readAngka)
  }
}

/** All text of a workbook, a line a cell. */
export async function textOfSheet(bytes: Uint8Array): Promise<string> {
  return (await cellsOf(bytes)).filter((cell) => typeof cell === 'string').join('\n')
}

async function cellsOf(bytes: Uint8Array): Promise<readonly (string | number)[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const cells: (string | number)[] = []
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell(({ value }) => {
      if (typeof value === 'string' || typeof value === 'number') cells.push(value)
    }),
  )
  return cells
}

/** `(1.234,50)` as sen. */
function readAngka(printed: string): bigint {
  const plain = printed.replace(/[().]/g, '').replace(',', '.')
  return printed.startsWith('(') ? -parseRupiah(plain) : parseRupiah(plain)
}

/** Every cell of a workbook that holds something: `B7 text`, a number with its format, a merged range once. */
export async function dumpOfSheet(bytes: Uint8Array): Promise<string> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const lines: string[] = []
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master.address !== cell.address) return
      const { value, numFmt, font } = cell
      if (typeof value !== 'string' && typeof value !== 'number') return
      const format = typeof value === 'number' ? ` [${numFmt}]` : ''
      lines.push(`${cell.address}${font?.bold === true ? ' *' : ''} ${value}${format}`)
    }),
  )
  return `${lines.join('\n')}\n`
}
