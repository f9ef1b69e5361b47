import { isTanggal } from '@benang/values/tanggal'
import { describe, expect, it, test } from 'vitest'
import type { Kalender } from '../../sistem/hari-kerja.ts'
import { hitungKalender, semuaTenggatAnggaran, type SoalKalender } from './kalender-anggaran.ts'
import { sebutHitung } from './sebut-hitung.ts'

// Days off that the cases meet (SKB 2026), so that an official can count along.
const libur2026 = new Set(['2026-08-17', '2026-08-25', '2026-12-24', '2026-12-25', '2026-01-01'])
const lima: Kalender = { hariKerja: 5, libur: new Set() }
const limaLibur: Kalender = { hariKerja: 5, libur: libur2026 }
const enam: Kalender = { hariKerja: 6, libur: new Set() }

const soal = (isi: Partial<SoalKalender>): SoalKalender => ({
  ...{ tahun: 2027, jenisPemda: 'kota', kalender: lima, hariIni: '2026-01-05', peristiwa: new Map() },
  ...isi,
})
const cari = (kode: string, isi: Partial<SoalKalender> = {}) => {
  const found = hitungKalender(soal(isi)).find(({ tenggat }) => tenggat.kode === kode)
  if (found === undefined) throw new Error(`no deadline ${kode}`)
  return found
}

describe('dates of the budget year 2027', () => {
  it.each([
    ['Musrenbang RKPD paling lambat Maret', 'musrenbang-rkpd', '2026-03-31'],
    ['Perkada RKPD kota minggu I Juli', 'rkpd-kab-kota', '2026-07-07'],
    ['rancangan KUA-PPAS ke DPRD minggu II Juli', 'kua-ppas-dprd', '2026-07-14'],
    ['nota kesepakatan KUA-PPAS minggu II Agustus', 'kua-ppas-sepakat', '2026-08-14'],
    ['6 minggu sejak rancangan disampaikan', 'kua-ppas-6-minggu', '2026-08-25'],
    ['60 hari kerja sebelum 30 November, tanpa libur', 'raperda-apbd', '2026-09-07'],
    ['persetujuan bersama satu bulan sebelum tahun anggaran', 'apbd-setuju', '2026-11-30'],
    ['dikirim evaluasi 3 hari kerja kemudian', 'apbd-evaluasi', '2026-12-03'],
    ['hasil evaluasi 15 hari kerja kemudian', 'apbd-hasil-evaluasi', '2026-12-24'],
    ['penyempurnaan 7 hari kerja kemudian', 'apbd-sempurna', '2027-01-04'],
    ['Perda dan Perkada paling lambat 31 Desember', 'apbd-tetap', '2026-12-31'],
    ['PPKD memberitahu SKPD 3 hari kerja', 'dpa-pemberitahuan', '2027-01-05'],
    ['rancangan DPA 6 hari kerja sejak pemberitahuan', 'dpa-rancangan', '2027-01-13'],
    ['verifikasi TAPD 15 hari kerja sejak Perkada', 'dpa-verifikasi', '2027-01-21'],
    ['DPA ke APIP 7 hari kerja', 'dpa-ke-apip', '2027-02-01'],
    ['prognosis akhir Juli', 'semester-1', '2027-07-31'],
    ['rancangan perubahan KUA minggu I Agustus', 'kupa-dprd', '2027-08-07'],
    ['perubahan KUA disepakati minggu II Agustus', 'kupa-sepakat', '2027-08-14'],
    ['perubahan KUA ke SKPD minggu III Agustus', 'kupa-ke-skpd', '2027-08-21'],
    ['Raperda perubahan minggu II September', 'raperda-perubahan', '2027-09-14'],
    ['keputusan perubahan tiga bulan sebelum akhir', 'perubahan-setuju', '2027-09-30'],
    ['LPJ Desember 31 Desember', 'lpj-desember', '2027-12-31'],
    ['laporan keuangan SKPD akhir Februari, kabisat', 'lk-skpd', '2028-02-29'],
    ['LKPD ke BPK akhir Maret', 'lkpd-bpk', '2028-03-31'],
    ['pemeriksaan BPK dua bulan', 'lhp-bpk', '2028-05-31'],
    ['Raperda pertanggungjawaban enam bulan', 'raperda-pertanggungjawaban', '2028-06-30'],
    ['persetujuan pertanggungjawaban tujuh bulan', 'pertanggungjawaban-setuju', '2028-07-31'],
  ])('%s', (_, kode, tanggal) => {
    expect(cari(kode).tanggal).toBe(tanggal)
  })

  it.each([
    ['lima hari kerja, tanpa libur', lima, '2026-09-07'],
    ['lima hari kerja; libur sesudah 7 September tidak ada', limaLibur, '2026-09-07'],
    ['enam hari kerja', enam, '2026-09-21'],
    ['satu hari libur daerah mendahulukannya', { ...lima, libur: new Set(['2026-10-01']) }, '2026-09-04'],
  ] as const)('Raperda APBD: %s', (_, kalender, tanggal) => {
    expect(cari('raperda-apbd', { kalender }).tanggal).toBe(tanggal)
  })

  it('a province has its own RKPD date, and a city does not see it', () => {
    expect(cari('rkpd-provinsi', { jenisPemda: 'provinsi' }).tanggal).toBe('2026-06-28')
    expect(() => cari('rkpd-provinsi')).toThrow()
  })

  it('counts from what happened, and only else from what is due', () => {
    expect(cari('apbd-evaluasi')).toMatchObject({ tanggal: '2026-12-03', perkiraan: true })
    const setuju = new Map([['apbd-setuju', '2026-11-20']])
    expect(cari('apbd-evaluasi', { peristiwa: setuju })).toMatchObject({
      ...{ tanggal: '2026-11-25', perkiraan: false },
    })
  })
})

describe('where a deadline stands', () => {
  const pada = (hariIni: string, selesai?: string) => {
    const peristiwa = new Map(selesai === undefined ? [] : [['kua-ppas-sepakat', selesai]])
    const { keadaan, hariKerja } = cari('kua-ppas-sepakat', { hariIni, peristiwa, kalender: limaLibur })
    return [keadaan, hariKerja]
  }
  it.each([
    ['jauh', '2026-07-01', undefined, 'nanti', 32],
    ['sepuluh hari kerja lagi', '2026-07-31', undefined, 'dekat', 10],
    ['hari itu juga', '2026-08-14', undefined, 'dekat', 0],
    ['akhir pekan sesudahnya: lewat, belum sehari kerja', '2026-08-16', undefined, 'lewat', 0],
    ['17 Agustus libur, 18 Agustus sehari terlambat', '2026-08-18', undefined, 'lewat', 1],
    ['ditandatangani tepat waktu', '2026-11-01', '2026-08-14', 'selesai', 0],
    ['ditandatangani seminggu terlambat', '2026-11-01', '2026-08-21', 'terlambat', 4],
  ])('%s', (_, hariIni, selesai, keadaan, hariKerja) => {
    expect(pada(hariIni, selesai)).toEqual([keadaan, hariKerja])
  })

  it('a deadline of a case that did not come makes nobody late', () => {
    expect(cari('perkada-apbd', { hariIni: '2028-01-01' }).keadaan).toBe('bersyarat')
  })

  it('a rule binds from the day it came into force', () => {
    const kode = (tahun: number) => hitungKalender(soal({ tahun })).map(({ tenggat }) => tenggat.kode)
    expect(kode(2019)).not.toContain('raperda-apbd') // due in September 2018
    expect(kode(2020)).toContain('raperda-apbd')
  })
})

test('every row has its basis, a date in every year, and words for how it is counted', () => {
  expect(new Set(semuaTenggatAnggaran.map(({ kode }) => kode)).size).toBe(semuaTenggatAnggaran.length)
  for (const { hitung, dasar, pelaku } of semuaTenggatAnggaran) {
    expect(dasar).toMatch(/^(PP|UU|PERMENDAGRI)-[\d-]+(:P[\d.-]+)?$|^Tabel jadwal Kemendagri$/)
    expect(sebutHitung(hitung, 2027)).toMatch(/\d/)
    expect(pelaku.length).toBeGreaterThan(0)
  }
  for (const tahun of [2021, 2024, 2026, 2040])
    for (const { tanggal } of hitungKalender(soal({ tahun }))) expect(isTanggal(tanggal)).toBe(true)
  expect(sebutHitung({ cara: 'hari-kerja', hari: -60, dari: { tahun: -1, bulan: 11, hari: 30 } }, 2027)).toBe(
    '60 hari kerja sebelum 30 November 2026',
  )
})
