import { describe, expect, test } from 'vitest'
import { aturanDilanggar, asal, bahan, baris, fakta, gaji, pelanggaranOf, rp } from '../testing/fakta.ts'

const spp = (lain: Parameters<typeof fakta>[1]) =>
  fakta('spp', { baris: [baris('100', { rekening: gaji })], ...lain })
const dpa = (tanggal: string) =>
  fakta('dpa', { isi: { dasar: 'Perkada 1/2026' }, baris: [baris('100', { bulan: 1 })], tanggal })

describe('tanggal-tahun-anggaran', () => {
  test.each([
    ['SPP tanggal 1 Januari 2026 sah', spp({ tanggal: '2026-01-01' }), []],
    ['SPP tanggal 31 Desember 2025 ditolak', spp({ tanggal: '2025-12-31' }), ['tanggal-tahun-anggaran']],
    [
      'SPP tanggal 31 Desember 2026 sah bila hari itu sudah tiba',
      spp({ tanggal: '2026-12-31', hariIni: '2026-12-31' }),
      [],
    ],
    [
      'SPP tanggal 1 Januari 2027 ditolak',
      spp({ tanggal: '2027-01-01', hariIni: '2027-01-04' }),
      ['tanggal-tahun-anggaran'],
    ],
    ['DPA 2026 disahkan 31 Desember 2025 sah', dpa('2025-12-31'), []],
    ['DPA 2026 disahkan dua tahun sebelumnya ditolak', dpa('2024-12-31'), ['tanggal-tahun-anggaran']],
  ])('%s', (_, dokumen, expected) => {
    expect(aturanDilanggar(dokumen)).toEqual(expected)
  })

  test('pesannya menyebut rentang yang boleh', () => {
    expect(pelanggaranOf(spp({ tanggal: '2025-12-31' }))).toEqual([
      'tanggal-tahun-anggaran @ tanggal: Tanggal 31 Desember 2025 di luar tahun anggaran 2026. Isi tanggal antara 1 Januari 2026 dan 31 Desember 2026.',
    ])
  })
})

describe('tanggal-hari-ini', () => {
  test.each([
    ['bertanggal hari ini sah', '2026-11-24', []],
    ['bertanggal besok ditolak', '2026-11-25', ['tanggal-hari-ini']],
  ])('SPP %s', (_, tanggal, expected) => {
    expect(aturanDilanggar(spp({ tanggal }))).toEqual(expected)
  })
})

describe('batas-pelimpahan', () => {
  const lines = [baris('500000000', { rekening: gaji })]
  test.each([
    ['tanpa batas sah', null, []],
    ['tepat pada batas sah', rp('500000000'), []],
    ['satu sen di atas batas ditolak', rp('499999999.99'), ['batas-pelimpahan']],
  ])('SPP 500 juta %s', (_, batasNilai, expected) => {
    expect(aturanDilanggar(spp({ baris: lines, batasNilai }))).toEqual(expected)
  })

  test('pesannya menyebut batas, kelebihan, dan siapa yang bisa', () => {
    expect(pelanggaranOf(spp({ baris: lines, batasNilai: rp('400000000') }))).toEqual([
      'batas-pelimpahan @ jumlah: Jumlah Rp500.000.000 melebihi batas pelimpahan wewenang Anda Rp400.000.000 sebesar Rp100.000.000. Minta pejabat yang melimpahkan wewenang menandatanganinya.',
    ])
  })
})

describe('baris-unit', () => {
  test.each([
    ['baris unit sendiri sah', spp({}), []],
    [
      'baris unit lain ditolak',
      spp({ baris: [baris('100', { rekening: gaji, unitId: 2 })] }),
      ['baris-unit @ baris.1: Baris 1 (5.1.01.01.01.0001) milik unit lain. Pilih mata anggaran unit Anda.'],
    ],
    [
      'plafon saldo awal boleh milik semua unit',
      fakta('saldo_awal', { isi: { dasar: 'Perda 9' }, baris: [baris('100', { rekening: '', unitId: 7 })] }),
      [],
    ],
  ])('%s', (_, dokumen, expected) => {
    expect(pelanggaranOf(dokumen)).toEqual(expected)
  })
})

describe('baris-bruto', () => {
  test.each([
    ['SPP tanpa baris ditolak', spp({ baris: [] }), ['baris-bruto']],
    ['SPP dengan baris minus ditolak', spp({ baris: [baris('-1', { rekening: gaji })] }), ['baris-bruto']],
    [
      'SPM tanpa baris sah, karena mengulang SPP-nya',
      fakta('spm', {
        isi: { sptj: true },
        baris: [],
        jumlah: rp('100'),
        asal: asal('spp', [baris('100', { rekening: bahan })], { status: 'diverifikasi' }),
      }),
      [],
    ],
  ])('%s', (_, dokumen, expected) => {
    expect(aturanDilanggar(dokumen)).toEqual(expected)
  })
})
