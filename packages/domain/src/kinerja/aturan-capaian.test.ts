import { expect, test } from 'vitest'
import type { FaktaUkuran } from '../sistem/aturan.ts'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const km = { kode: 'km', skala: 3 }
const ukuran: FaktaUkuran = { nama: 'Jalan', satuan: km, target: 12_500n, capaian: null, bertarget: true }
const line = (jumlah: bigint, lain: { bulan?: number; uraian?: string } = {}) => ({
  ...baris('1'),
  ...{ bulan: 3, jumlah, rekening: '', ...lain },
})
const isi = { triwulan: '3', bukti: 'Laporan 7/2026' }
const capaian = (
  satu: ReturnType<typeof line>,
  lain: { tanggal?: `${string}`; isi?: Record<string, string>; ukuran?: FaktaUkuran } = {},
) =>
  fakta('capaian_kinerja', {
    isi: { ...isi, ...lain.isi },
    baris: [satu],
    tanggal: lain.tanggal ?? '2026-04-01',
    ukuran: new Map([['1 3', lain.ukuran ?? ukuran]]),
  })

test.each([
  ['sama dengan target, sehari setelah triwulan berakhir, sah', capaian(line(12_500n)), []],
  [
    'pada hari terakhir triwulan ditolak',
    capaian(line(12_500n), { tanggal: '2026-03-31' }),
    [
      'capaian-setelah-triwulan @ tanggal: Tanggal 31 Maret 2026 belum melewati akhir triwulan I, 31 Maret 2026. Isi tanggal sesudahnya.',
    ],
  ],
  [
    'triwulan lain dalam laporan ini ditolak',
    capaian(line(12_500n, { bulan: 6 }), { ukuran }),
    [
      'capaian-triwulan @ baris.1: Baris 1 milik triwulan II. Pindahkan ke laporan triwulan itu.',
      'capaian-bertarget @ baris.1: Baris 1 belum punya target yang diverifikasi Bappeda. Ajukan targetnya dulu.',
    ],
  ],
  [
    'tanpa target ditolak',
    capaian(line(12_500n), { ukuran: { ...ukuran, target: null, bertarget: false } }),
    [
      'capaian-bertarget @ baris.1: Baris 1 (Jalan) belum punya target yang diverifikasi Bappeda. Ajukan targetnya dulu.',
    ],
  ],
  [
    'di bawah target tanpa sebab ditolak',
    capaian(line(9_000n)),
    [
      'capaian-keterangan @ baris.1: Baris 1 (Jalan): capaian 9 km di bawah target 12,5 km. Isi keterangannya, sedikitnya 10 huruf.',
    ],
  ],
  [
    'di atas target tanpa sebab ditolak',
    capaian(line(13_000n)),
    [
      'capaian-keterangan @ baris.1: Baris 1 (Jalan): capaian 13 km di atas target 12,5 km. Isi keterangannya, sedikitnya 10 huruf.',
    ],
  ],
  ['nol dengan sebab sah', capaian(line(0n, { uraian: 'Lelang diulang' })), []],
  [
    'tanpa bukti ditolak',
    capaian(line(12_500n), { isi: { bukti: '' } }),
    ['capaian-bukti @ isi.bukti: Isi bukti: nama dan nomor laporan atau berkasnya.'],
  ],
])('capaian %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
