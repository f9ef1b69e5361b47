import type { Bentuk, Penulis } from './bentuk.ts'
import { laporanCsv } from './csv.ts'
import { laporanHtml } from './html.ts'
import { laporanJson } from './json.ts'
import { laporanPdf } from './pdf.ts'
import { laporanXlsx } from './xlsx.ts'

const utf8 = new TextEncoder()

/** One writer a form, all of the same shape, run where they are called. */
export const penulis: Readonly<Record<Bentuk, Penulis>> = {
  html: async (laporan, cara) => utf8.encode(laporanHtml(laporan, cara)),
  csv: async (laporan) => utf8.encode(laporanCsv(laporan)),
  json: async (laporan) => utf8.encode(laporanJson(laporan)),
  xlsx: laporanXlsx,
  pdf: laporanPdf,
}
