import { laporanToWire } from '@benang/reports/format-sel'
import type { Laporan } from '@benang/reports/laporan'

/** The report as JSON: amounts and percents are text with a point and two decimals, never floats. */
export function laporanJson(laporan: Laporan): string {
  return `${JSON.stringify(laporanToWire(laporan), null, 1)}\n`
}
