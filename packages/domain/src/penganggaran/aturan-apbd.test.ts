import { expect, test } from 'vitest'
import type { FaktaDokumen } from '../sistem/aturan.ts'
import { fakta, pelanggaranOf, rp } from '../testing/fakta.ts'

const rka = { nomor: 'RKA/1.03/001/2026', utuh: true }
const apbd = (lain: Partial<FaktaDokumen> = {}) =>
  fakta('apbd', {
    ...{ isi: { perda: 'Perda 9/2025', persetujuan: 'PB 3/2025' }, baris: [], tanggal: '2025-12-29' },
    muatan: [rka],
    ...lain,
  })

test.each([
  ['yang memuat RKA sah', apbd(), []],
  [
    'yang defisitnya tertutup SiLPA sah',
    apbd({
      postur: { pendapatan: rp('90'), belanja: rp('100'), penerimaan: rp('12'), pengeluaran: rp('2') },
    }),
    [],
  ],
  [
    'yang kurang satu rupiah ditolak',
    apbd({ postur: { pendapatan: rp('90'), belanja: rp('101'), penerimaan: rp('10'), pengeluaran: 0n } }),
    [
      'apbd-defisit-tertutup @ muatan: Pendapatan Rp90 − belanja Rp101 + pembiayaan neto Rp10 kurang Rp1. Tambah pendapatan atau pembiayaan, atau kurangi belanja.',
    ],
  ],
  [
    'yang bersisa satu rupiah ditolak',
    apbd({ postur: { pendapatan: rp('101'), belanja: rp('100'), penerimaan: 0n, pengeluaran: 0n } }),
    [
      'apbd-silpa-nol @ muatan: Pendapatan Rp101 − belanja Rp100 + pembiayaan neto Rp0 bersisa Rp1. Anggarkan sisanya sebagai belanja atau pengeluaran pembiayaan.',
    ],
  ],
  [
    'tanpa persetujuan bersama ditolak',
    apbd({ isi: { perda: 'Perda 9/2025' } }),
    ['apbd-persetujuan @ isi.persetujuan: Isi nomor dan tanggal persetujuan bersama.'],
  ],
  [
    'tanpa RKA ditolak',
    apbd({ muatan: [] }),
    [
      'apbd-memuat-rka @ muatan: Belum ada RKA yang dimuat. Ubah draf ini, lalu pilih RKA yang disetujui TAPD.',
    ],
  ],
  [
    'dengan RKA yang dibalik setelah dimuat ditolak',
    apbd({ muatan: [rka, { nomor: 'RKA/1.02/001/2026', utuh: false }] }),
    [
      'apbd-rka-utuh @ muatan: RKA/1.02/001/2026 berubah setelah dimuat. Kembalikan APBD, lalu ubah drafnya agar memuat yang sekarang.',
    ],
  ],
])('APBD %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
