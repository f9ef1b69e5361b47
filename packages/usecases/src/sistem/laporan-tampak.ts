import { laporanToWire, type LaporanWire } from '@benang/reports/format-sel'
import type { Laporan } from '@benang/reports/laporan'

/** A report as plain JSON: amounts as text in rupiah. */
export type LaporanTampak = LaporanWire

/** The report as a screen gets it. */
export function laporanTampak(laporan: Laporan): LaporanTampak {
  return laporanToWire(laporan)
}
