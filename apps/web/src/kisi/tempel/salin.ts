import type { IsiKisi } from '../model/isi-kisi.ts'
import { type KolomKisi, textSel } from '../model/ciri.ts'

/** Cells as a spreadsheet takes them: text with tabs, and a table. */
export type Salinan = { teks: string; html: string }

/** Copies cells out; a text that a spreadsheet would run as a formula is quoted there as text. */
export function salinSel(kisi: IsiKisi, ids: readonly string[], kolom: readonly KolomKisi[]): Salinan {
  const rows = ids.flatMap((id) => {
    const baris = kisi.baris.get(id)
    return baris === undefined ? [] : [kolom.map((satu) => textSel(satu, baris))]
  })
  return {
    teks: rows.map((row) => row.map(tsvSel).join('\t')).join('\r\n'),
    html: `<table>${rows.map((row) => `<tr>${row.map(htmlSel).join('')}</tr>`).join('')}</table>`,
  }
}

function tsvSel(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+$/.test(text) ? `'${text}` : text
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function htmlSel(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<td style="mso-number-format:'\\@'">${escaped}</td>`
}
