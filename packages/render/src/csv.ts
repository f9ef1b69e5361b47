import { selToWire } from '@benang/reports/format-sel'
import type { Laporan } from '@benang/reports/laporan'

/**
 * The main table as RFC 4180: comma, CRLF, UTF-8 without a byte order mark, decimals with a point. Made for programs; a person
 * with Excel takes the xlsx. `jenis` and `tingkat` come first, so that whoever adds up takes the rincian only.
 */
export function laporanCsv({ tabel: { kolom, baris } }: Laporan): string {
  const head = ['jenis', 'tingkat', ...kolom.map(({ nama }) => nama)]
  const rows = baris.map(({ jenis, tingkat, sel }) => [
    ...[jenis, String(tingkat)],
    ...sel.map((satu) => (typeof satu === 'string' ? harmless(satu) : (selToWire(satu) ?? ''))),
  ])
  return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

/** Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
