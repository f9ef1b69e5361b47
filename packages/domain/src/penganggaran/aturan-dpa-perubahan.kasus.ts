import type { FaktaDokumen } from '../sistem/aturan.ts'
import { asal, baris, fakta, rp } from '../testing/fakta.ts'
import type { Kasus } from '../testing/kasus.ts'

const lain = '5.1.02.02.07.0002'
export const lines = [
  baris('80', { bulan: 11 }),
  baris('-20', { urut: 2, kunci: 2, rekening: lain, bulan: 6 }),
]
const rkpa = asal('rka_perubahan', [baris('80'), baris('-20', { urut: 2, kunci: 2, rekening: lain })], {
  ...{ status: 'diverifikasi', dimuatOleh: '001/P-APBD/2026', nomor: 'RKPA/1.03/001/2026' },
})
export const dppa = (ubah: Partial<FaktaDokumen> = {}) =>
  fakta('dpa_perubahan', { isi: { dasar: 'Perwal 44/2026' }, baris: lines, asal: rkpa, ...ubah })

/** Lawful and unlawful documents in the words of an officer, with every finding expected. */
export const kasusDpaPerubahan: readonly Kasus[] = [
  ['yang sama dengan RKPA-nya sah', dppa(), []],
  [
    'tanpa Perkada penjabaran ditolak',
    dppa({ isi: {} }),
    ['dppa-dasar @ isi.dasar: Isi nomor dan tanggal Perkada penjabaran Perubahan APBD.'],
  ],
  [
    'sebelum Perubahan APBD ditandatangani ditolak',
    dppa({ asal: { ...rkpa, dimuatOleh: null } }),
    [
      'dppa-apbd @ asal: RKPA RKPA/1.03/001/2026 belum dimuat Perubahan APBD yang ditandatangani. Tunggu penetapannya.',
    ],
  ],
  [
    'yang berbeda satu rupiah dari RKPA ditolak',
    dppa({ baris: [baris('79', { bulan: 11 }), ...lines.slice(1)] }),
    [
      'dppa-sama-rkpa @ baris.1: Baris 1 (5.1.02.01.01.0024) berjumlah Rp79, sedangkan RKPA RKPA/1.03/001/2026 Rp80. Samakan keduanya.',
    ],
  ],
  [
    'yang melewatkan pengurangan ditolak',
    dppa({ baris: lines.slice(0, 1) }),
    [
      'dppa-sama-rkpa @ baris: 5.1.02.02.07.0002 sebesar −Rp20 ada di RKPA RKPA/1.03/001/2026, tetapi tidak di DPPA ini. Tambah barisnya.',
    ],
  ],
  [
    'di bawah realisasi dan komitmen ditolak',
    dppa({ bisaDigeser: new Map([[2, rp('5')]]) }),
    [
      'dppa-lantai @ baris.2: Baris 2 (5.1.02.02.07.0002) dikurangi Rp20, sedangkan yang belum terikat dan belum disediakan SPD Rp5. Kurangi paling banyak sebesar itu.',
    ],
  ],
  [
    'yang mendahului RKPA ditolak',
    dppa({ tanggal: '2026-02-02' }),
    [
      'dppa-setelah-rkpa @ tanggal: Tanggal 2 Februari 2026 mendahului RKPA RKPA/1.03/001/2026 tanggal 2 Maret 2026. Isi tanggal paling awal 2 Maret 2026.',
    ],
  ],
]
