import type { Blok } from '@benang/imports/tempelan/blok'

/** What came over the clipboard: cells and how many hidden columns were left out, or the reason why not. */
export type Tempelan = { blok: Blok; tersembunyi?: number } | { pesan: string }

const maxHuruf = 4_000_000
const maxBaris = 10_000
const maxKolom = 100

/** Reads what a spreadsheet puts on the clipboard: rows by line, cells by tab, a cell with a tab or line break in quotes. */
export function readTempelan(text: string): Tempelan {
  if (text.length > maxHuruf)
    return { pesan: 'Yang ditempel lebih dari 4 juta huruf. Salin sebagian baris saja, lalu tempel lagi.' }
  return blokOf(rowsOf(text.replace(/^\ufeff/, '')))
}

/** Checks and squares rows of cells, whatever they were read from; empty rows and columns fall away. */
export function blokOf(rows: readonly (readonly string[])[], tersembunyi = 0): Tempelan {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0)
  if (filled.length === 0)
    return { pesan: 'Tidak ada isi yang bisa ditempel. Salin sel di Excel, lalu tempel di sini.' }
  if (filled.length > maxBaris)
    return {
      pesan: `Yang ditempel lebih dari ${maxBaris.toLocaleString('id-ID')} baris. Salin sebagian dahulu, lalu sisanya.`,
    }
  if (width > maxKolom)
    return { pesan: `Yang ditempel lebih dari ${maxKolom} kolom. Salin kolom yang perlu saja.` }
  const used = Array.from({ length: width }, (_, at) => at).filter((at) =>
    filled.some((row) => (row[at] ?? '').trim() !== ''),
  )
  const blok = filled.map((row) => used.map((at) => row[at] ?? ''))
  return tersembunyi === 0 ? { blok } : { blok, tersembunyi }
}

/** Lines and cells of a text as a spreadsheet writes it. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  // Only as far as it takes to know that there is too much.
  while (at <= text.length && rows.length <= 2 * maxBaris && row.length <= maxKolom) {
    const { cell, end } = cellAt(text, at)
    row.push(cell)
    if (text[end] !== '\t') {
      rows.push(row)
      row = []
    }
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
  return row.length === 0 ? rows : [...rows, row]
}

const stops = /[\t\r\n]/g

/** The cell that begins at `at`, and where it ends; a quote that nobody closes is a quote. */
function cellAt(text: string, at: number): { cell: string; end: number } {
  if (text[at] === '"') {
    const close = closingQuote(text, at + 1)
    const after = close === -1 ? undefined : text[close + 1]
    if (close !== -1 && (after === undefined || after === '\t' || after === '\r' || after === '\n'))
      return { cell: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 }
  }
  stops.lastIndex = at
  const end = stops.exec(text)?.index ?? text.length
  return { cell: text.slice(at, end), end }
}

/** As long as a cell of a spreadsheet can be. */
const maxSel = 32_767

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at !== -1 && text[at + 1] === '"' && at - from <= maxSel) at = text.indexOf('"', at + 2)
  return at - from > maxSel ? -1 : at
}
