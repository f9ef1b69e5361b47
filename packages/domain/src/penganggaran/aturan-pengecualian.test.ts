import { expect, test } from 'vitest'
import type { FaktaDokumen } from '../sistem/aturan.ts'
import { asal, baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const isi = { bukti: 'BA 12/2025', alasan: 'Jembatan putus karena banjir bandang' }
const rka = (jalan: string, lain: Partial<FaktaDokumen> = {}) =>
  fakta('pengecualian_rka', {
    ...{ isi: { ...isi, jalan }, tanggal: '2025-09-15', baris: [baris('40')] },
    asal: asal('rka', [baris('540')]),
    ...lain,
  })
const plafon = baris('20', { rekening: '' })
const ppas = (lain: Partial<FaktaDokumen> = {}) =>
  fakta('pengecualian_ppas', {
    ...{ isi: { ...isi, jalan: 'berita-acara-ppas' }, tanggal: '2025-08-10', baris: [plafon] },
    asal: asal('ppas', [plafon]),
    ...lain,
  })

test.each([
  ['RKA karena keadaan darurat sah', rka('darurat'), []],
  ['RKA karena keperluan mendesak sah', rka('mendesak'), []],
  [
    'RKA dengan berita acara yang tidak ada di tabel pemda ditolak',
    rka('berita-acara-rka'),
    [
      'pengecualian-jalan @ isi.jalan: Berita acara KDH dan DPRD tidak ada dalam tabel pengecualian pemda ini pada 15 September 2025. Turunkan jumlahnya sampai pagu, atau catat dasar pemda lebih dulu.',
    ],
  ],
  ['PPAS dengan berita acara yang ada di tabel pemda sah', ppas({ jalanPemda: ['berita-acara-ppas'] }), []],
  [
    'PPAS tidak bisa memakai keadaan darurat',
    ppas({ isi: { ...isi, jalan: 'darurat' } }),
    ['pengecualian-jalan @ isi.jalan: Pilih jalan pengecualian dari daftar.'],
  ],
  [
    'tanpa bukti ditolak',
    rka('darurat', { isi: { jalan: 'darurat', alasan: isi.alasan } }),
    ['pengecualian-bukti @ isi.bukti: Isi nomor dan tanggal berita acara atau keputusan KDH.'],
  ],
  [
    'tanpa alasan ditolak',
    rka('darurat', { isi: { jalan: 'darurat', bukti: 'BA 1' } }),
    ['pengecualian-alasan @ isi.alasan: Tulis alasan pengecualian, sedikitnya 10 huruf.'],
  ],
  [
    'untuk mata anggaran yang tidak ada di RKA ditolak',
    rka('darurat', { baris: [baris('40', { kunci: 9 })] }),
    [
      'pengecualian-baris @ baris.1: Baris 1 (5.1.02.01.01.0024) tidak ada di RKA 00007. Pilih kunci yang ada di sana.',
    ],
  ],
])('pengecualian %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})

test.each([
  ['29 Desember 2020, sehari sebelum Permendagri 77/2020, ditolak', '2020-12-29', 1],
  ['30 Desember 2020 sah', '2020-12-30', 0],
])('berita acara PPAS tanggal %s', (_, tanggal, jumlah) => {
  const dokumen = ppas({ tanggal, tahun: 2021, jalanPemda: ['berita-acara-ppas'] })
  expect(pelanggaranOf(dokumen)).toHaveLength(jumlah)
})
