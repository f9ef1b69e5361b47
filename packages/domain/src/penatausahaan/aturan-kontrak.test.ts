import { expect, test } from 'vitest'
import { asal, baris, fakta, pelanggaranOf, rp } from '../testing/fakta.ts'

const dpa = asal('dpa', [baris('750000000', { bulan: 1 }), baris('250000000', { urut: 2, bulan: 6 })])
const isi = { penyedia: 'CV Rekaan', selesai: '2026-12-15' }
const kontrak = (jumlah: string, lain: Parameters<typeof fakta>[1] = {}) =>
  fakta('kontrak', { baris: [baris(jumlah)], isi, asal: dpa, ...lain })

test.each([
  ['sebesar anggaran setahun sah, walau rencana kasnya belum jatuh bulan', kontrak('1000000000'), []],
  [
    'di atas anggaran ditolak',
    kontrak('1000000001'),
    [
      'kontrak-batas-dpa @ baris.1: Baris 1 (5.1.02.01.01.0024) meminta Rp1.000.000.001, sedangkan DPA 00007 tinggal Rp1.000.000.000. Kurangi sedikitnya Rp1.',
    ],
  ],
  [
    'kedua di atas sisa setelah kontrak pertama ditolak',
    kontrak('600000000', { asal: { ...dpa, terpakai: new Map([[1, rp('600000000')]]) } }),
    [
      'kontrak-batas-dpa @ baris.1: Baris 1 (5.1.02.01.01.0024) meminta Rp600.000.000, sedangkan DPA 00007 tinggal Rp400.000.000 (Rp1.000.000.000 dikurangi Rp600.000.000 yang sudah dipakai). Kurangi sedikitnya Rp200.000.000.',
    ],
  ],
  [
    'sehari sebelum DPA ditolak',
    kontrak('1', { tanggal: '2026-03-01' }),
    [
      'kontrak-setelah-dpa @ tanggal: Tanggal 1 Maret 2026 mendahului DPA 00007 tanggal 2 Maret 2026. Isi tanggal paling awal 2 Maret 2026.',
    ],
  ],
  [
    'atas pengeluaran pembiayaan ditolak',
    fakta('kontrak', {
      ...{ baris: [baris('1', { rekening: '6.2.02.02.01.0001' })], isi },
      asal: asal('dpa', [baris('10', { rekening: '6.2.02.02.01.0001', bulan: 1 })]),
    }),
    [
      'kontrak-rekening @ baris.1: Baris 1 (6.2.02.02.01.0001) bukan belanja. Pilih rekening belanja sampai sub rincian objek.',
    ],
  ],
  ['selesai pada hari tanda tangan sah', kontrak('1', { isi: { ...isi, selesai: '2026-11-24' } }), []],
  [
    'selesai sehari sebelum tanda tangan ditolak',
    kontrak('1', { isi: { ...isi, selesai: '2026-11-23' } }),
    [
      'kontrak-selesai @ isi.selesai: Tanggal selesai 23 November 2026 mendahului tanggal kontrak 24 November 2026. Perbaiki salah satunya.',
    ],
  ],
  [
    'tanpa tanggal selesai ditolak',
    kontrak('1', { isi: {} }),
    ['kontrak-selesai @ isi.selesai: Isi tanggal selesai pekerjaan.'],
  ],
  ['selesai 31 Desember sah', kontrak('1', { isi: { ...isi, selesai: '2026-12-31' } }), []],
  [
    'selesai 1 Januari tahun berikutnya ditolak sebagai tahun jamak',
    kontrak('1', { isi: { ...isi, selesai: '2027-01-01' } }),
    [
      'kontrak-tahun-jamak @ isi.selesai: Tanggal selesai 1 Januari 2027 melewati tahun anggaran 2026, padahal kontrak tahun jamak perlu persetujuan bersama KDH dan DPRD saat KUA-PPAS dan belum bisa dicatat di sini. Isi tanggal paling lambat 31 Desember 2026.',
    ],
  ],
])('kontrak %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
