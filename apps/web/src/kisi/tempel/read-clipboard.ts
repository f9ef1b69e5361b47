import { blokOf, readTempelan, type Tempelan } from './read-tempelan.ts'

/** The cells on the clipboard: as text where it has tabs, else out of the first table of its HTML, which is never shown or run. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): Tempelan {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  if (text.includes('\t') || !html.includes('<table') || html.length > 4_000_000) return readTempelan(text)
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const rows = [...(table?.rows ?? [])].map((row) => [...row.cells].map((cell) => cell.textContent ?? ''))
  return blokOf(rows)
}

/** True for more than one cell: a single one is pasted as text, where it is. */
export function isBlok(data: Pick<DataTransfer, 'getData'>): boolean {
  return /[\t\n]./.test(data.getData('text/plain').trim()) || data.getData('text/html').includes('<table')
}
