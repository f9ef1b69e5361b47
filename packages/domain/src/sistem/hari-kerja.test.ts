import { describe, expect, it } from 'vitest'
import { addWorkingDays, type Kalender, workingDaysBetween } from './hari-kerja.ts'

const kota: Kalender = {
  hariKerja: 5,
  libur: new Set(['2026-12-24', '2026-12-25', '2026-05-14', '2026-05-15']),
}
const kabupaten: Kalender = { ...kota, hariKerja: 6 }

describe('hari kerja', () => {
  it.each([
    ['tagihan Rabu 23 Desember, SPP-LS 3 hari kerja, minggu 5 hari', kota, '2026-12-23', 3, '2026-12-30'],
    [
      'tagihan Rabu 23 Desember, SPP-LS 3 hari kerja, minggu 6 hari',
      kabupaten,
      '2026-12-23',
      3,
      '2026-12-29',
    ],
    ['SPM diterima Jumat, SP2D 2 hari kerja', kota, '2026-11-20', 2, '2026-11-24'],
    ['SPM diterima Jumat, SP2D 2 hari kerja, Sabtu dihitung', kabupaten, '2026-11-20', 2, '2026-11-23'],
    ['SPM diterima pada hari Minggu', kota, '2026-11-22', 1, '2026-11-23'],
    ['Kenaikan dan cuti bersamanya dilewati', kota, '2026-05-13', 1, '2026-05-18'],
    ['satu hari kerja sebelum Senin', kota, '2026-11-23', -1, '2026-11-20'],
    ['nol hari kerja adalah hari itu juga', kota, '2026-11-22', 0, '2026-11-22'],
  ])('%s', (_, kalender, sejak, days, expected) => {
    expect(addWorkingDays(kalender, sejak, days)).toBe(expected)
  })

  it('60 hari kerja sebelum 30 November 2026 jatuh pada 7 September (5 hari) dan 21 September (6 hari), tanpa libur', () => {
    // regulasi.md PP-12-2019:P104.1, confirmed by the ministry's own timetable (KEMENDAGRI-SLIDE:P104)
    expect(addWorkingDays({ hariKerja: 5, libur: new Set() }, '2026-11-30', -60)).toBe('2026-09-07')
    expect(addWorkingDays({ hariKerja: 6, libur: new Set() }, '2026-11-30', -60)).toBe('2026-09-21')
  })

  it('counts across a week', () => {
    expect(workingDaysBetween(kota, '2026-11-20', '2026-11-27')).toBe(5)
    expect(workingDaysBetween(kabupaten, '2026-11-20', '2026-11-27')).toBe(6)
  })
})
