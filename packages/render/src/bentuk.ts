import type { Laporan } from '@benang/reports/laporan'

/** The five forms a report is answered in, by file extension. */
export type Bentuk = 'html' | 'csv' | 'json' | 'xlsx' | 'pdf'

/** What a sheet says about its making. Nothing here is read from a clock: the same report and the same words, the same bytes. */
export type CaraCetak = {
  /** Public address of this installation, `https://anggaran.contoh.go.id`; null: codes are printed without an address. */
  alamat: string | null
  /** When it was made (ISO, goes into the file) and how that is printed: `Dicetak 24-11-2026 10.53 WIB oleh Yudi Pranata`. */
  dicetak: { saat: string; teks: string } | null
}

/** Turns a report into a file of one form. */
export type Penulis = (laporan: Laporan, cara: CaraCetak) => Promise<Uint8Array>

/** How each form is named on the wire. */
export const jenisMedia: Readonly<Record<Bentuk, string>> = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
}

/** True for the extension of a form. */
export function isBentuk(text: string): text is Bentuk {
  return Object.hasOwn(jenisMedia, text)
}
