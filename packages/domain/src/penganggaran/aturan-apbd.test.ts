import { expect, test } from 'vitest'
import type { FaktaDokumen } from '../sistem/aturan.ts'
import { fakta, pelanggaranOf, rp } from '../testing/fakta.ts'
import { perubahanKosong } from './fakta-perubahan.ts'

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

const lalu = { pendapatan: rp('90'), belanja: rp('80'), penerimaan: 0n, pengeluaran: rp('10') }
const perkada = (jumlah: string, isi: FaktaDokumen['isi'] = {}, tahunLalu: typeof lalu | null = lalu) =>
  apbd({
    isi: {
      perda: 'Perkada 1/2026',
      persetujuan: 'Kep. Gubernur 7/2025',
      bentuk: 'perkada',
      wajib_dulu: true,
      ...isi,
    },
    postur: { pendapatan: rp(jumlah), belanja: rp(jumlah), penerimaan: 0n, pengeluaran: 0n },
    perubahan: { ...perubahanKosong, tahunLalu },
  })

test.each([
  ['sebesar angka tahun lalu sah', perkada('90'), []],
  [
    'satu rupiah di atas angka tahun lalu ditolak',
    perkada('91'),
    [
      'apbd-perkada-pagu @ isi.bentuk: Pengeluaran Rp91 di atas angka APBD 2025 setelah perubahan, Rp90. Kurangi Rp1, atau sebut sebabnya bila beban dari Pusat atau keadaan darurat.',
    ],
  ],
  ['di atasnya karena beban dari Pusat sah', perkada('91', { di_atas_pagu: 'beban-pusat' }), []],
  [
    'yang tidak mendahulukan belanja mengikat dan wajib ditolak',
    perkada('90', { wajib_dulu: false }),
    [
      'apbd-perkada-wajib @ isi.wajib_dulu: Dahulukan belanja mengikat dan wajib, lalu nyatakan di sini. Sesudah itu baru belanja lain.',
    ],
  ],
  [
    'tanpa APBD tahun lalu di buku ditolak, sebab batasnya tidak terbaca',
    perkada('90', {}, null),
    [
      'apbd-perkada-pagu @ isi.bentuk: Buku 2025 tidak memuat APBD, jadi batas Perkada tidak terbaca. Catat APBD tahun lalu lebih dulu.',
    ],
  ],
])('Perkada APBD %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
