import { isAngka } from '@benang/imports/tempelan/tebak-pemetaan'
import { blokOf, readTempelan, rowsOf, type Tempelan } from './read-tempelan.ts'

/**
 * The cells on the clipboard. A spreadsheet's own table tells more than its text: what a number is behind "12,345" or "####", which cells
 * are merged, which columns are hidden. It is read and never shown or run; without one the text is taken.
 */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): Tempelan {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  const hasTabs = text.includes('\t')
  if (!html.includes('<table') || html.length > maxHtml || (hasTabs && !isLembar.test(html)))
    return readTempelan(text)
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return readTempelan(text)
  const { sel, tersembunyi } = gridOf(table)
  return blokOf(sel, hasTabs ? hiddenOf(rowsOf(text), sel) + tersembunyi : tersembunyi)
}

/** True for more than one cell: a single one is pasted as text, where it is. */
export function isBlok(data: Pick<DataTransfer, 'getData'>): boolean {
  return /[\t\n]./.test(data.getData('text/plain').trim()) || data.getData('text/html').includes('<table')
}

const maxHtml = 4_000_000
const isLembar = /\bsdval=|\bx:num|urn:schemas-microsoft-com:office:excel|data-sheets-/
const maxRentang = 200

/** The table as cells; words merged over several lines hold for each of them, an amount stands once; columns and rows the sheet hides are left out and counted. */
function gridOf(table: HTMLTableElement): { sel: string[][]; tersembunyi: number } {
  const hidden = hiddenColumns(table)
  const rows: string[][] = []
  const taken = new Map<string, string>()
  for (const [at, row] of [...table.rows].entries()) {
    const cells: string[] = []
    let column = 0
    for (const cell of row.cells) {
      for (
        let above = taken.get(`${at} ${column}`);
        above !== undefined;
        above = taken.get(`${at} ${column}`)
      )
        cells[column++] = above
      const [wide, high] = [Math.min(cell.colSpan, maxRentang), Math.min(cell.rowSpan, maxRentang)]
      const isi = isiSel(cell)
      const turun = nilaiOf(cell) === null ? isi : ''
      for (let down = 1; down < high; down++)
        for (let across = 0; across < wide; across++)
          taken.set(`${at + down} ${column + across}`, across === 0 ? turun : '')
      cells[column] = isi
      for (let across = 1; across < wide; across++) cells[column + across] = ''
      column += wide
    }
    if (!isHidden(row)) rows.push(cells.filter((_, index) => !hidden.has(index)))
  }
  return { sel: rows, tersembunyi: hidden.size }
}

/** What a cell says, its line breaks kept; a number as the sheet holds it, written the way it is read here. */
function isiSel(cell: HTMLTableCellElement): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n')
  const text = cell.textContent ?? ''
  const shown = text.trim()
  const nilai = nilaiOf(cell)
  if (nilai === null || !(isAngka(shown) || /^#+$/.test(shown))) return text
  return nilai.replace('.', ',')
}

/** The number behind a cell, as LibreOffice, Excel and Google Sheets write it. */
function nilaiOf(cell: HTMLTableCellElement): string | null {
  const sheets = /"3":(-?\d+(?:\.\d+)?)[,}]/.exec(cell.getAttribute('data-sheets-value') ?? '')?.[1]
  const nilai = cell.getAttribute('sdval') ?? cell.getAttribute('x:num') ?? sheets ?? ''
  return /^-?\d{1,18}(\.\d{1,10})?$/.test(nilai) ? nilai : null
}

function hiddenColumns(table: HTMLTableElement): ReadonlySet<number> {
  const hidden = new Set<number>()
  let at = 0
  for (const col of table.querySelectorAll('col, colgroup:not(:has(col))')) {
    const span = Math.min(Number(col.getAttribute('span') ?? 1) || 1, maxRentang)
    for (let step = 0; step < span; step++, at++) if (isHidden(col)) hidden.add(at)
  }
  return hidden
}

function isHidden(element: Element): boolean {
  return /display:\s*none/i.test(element.getAttribute('style') ?? '') || element.getAttribute('width') === '0'
}

/** How many columns the text has that the table does not show; a title over all of them tells nothing. */
function hiddenOf(text: readonly (readonly string[])[], sel: readonly (readonly string[])[]): number {
  const usual = (rows: readonly (readonly string[])[]) =>
    rows.map(({ length }) => length).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0
  return Math.max(0, usual(text) - usual(sel))
}
