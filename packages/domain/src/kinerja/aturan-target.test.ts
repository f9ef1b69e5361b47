import { expect, test } from 'vitest'
import type { FaktaUkuran } from '../sistem/aturan.ts'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const dokumen = { kode: 'dokumen', skala: 0 }
const ukuran = (lain: Partial<FaktaUkuran> = {}): FaktaUkuran => ({
  ...{ nama: 'Dokumen data bangunan', satuan: dokumen, target: null, capaian: null, bertarget: false },
  ...lain,
})
const line = (bulan: number, jumlah: bigint) => ({
  ...baris('1'),
  urut: bulan / 3,
  bulan,
  jumlah,
  rekening: '',
})
const target = (
  lines: ReturnType<typeof line>[],
  lain: { isi?: Record<string, string>; lama?: bigint | null } = {},
) =>
  fakta('target_kinerja', {
    isi: { dasar: 'Perjanjian Kinerja 2026', ...lain.isi },
    baris: lines,
    tanggal: '2026-01-20',
    ukuran: new Map([
      ['1 3', ukuran({ target: lain.lama ?? null })],
      ['1 6', ukuran()],
    ]),
  })

test.each([
  ['dengan dasar dan satu triwulan terisi sah', target([line(3, 0n), line(6, 4n)]), []],
  [
    'tanpa dasar ditolak',
    target([line(3, 4n)], { isi: { dasar: '' } }),
    ['target-dasar @ isi.dasar: Isi Perjanjian Kinerja atau Renja yang memuat target ini.'],
  ],
  [
    'yang nol di semua triwulan ditolak',
    target([line(3, 0n), line(6, 0n)]),
    [
      'target-terukur @ baris.1: Baris 1 (Dokumen data bangunan) tanpa target di semua triwulan. Isi target sedikitnya satu triwulan.',
    ],
  ],
  ['yang sama dengan yang sudah diverifikasi sah tanpa alasan', target([line(3, 4n)], { lama: 4n }), []],
  [
    'yang mengubah target lama tanpa alasan ditolak',
    target([line(3, 5n)], { lama: 4n }),
    [
      'target-ubah-alasan @ isi.alasan: Baris 1 (Dokumen data bangunan) mengubah target yang sudah diverifikasi. Isi alasannya, sedikitnya 10 huruf: pejabat berganti, strategi atau anggaran berubah, atau prioritas berubah.',
    ],
  ],
  [
    'yang mengubah target lama dengan alasan sah',
    target([line(3, 5n)], { lama: 4n, isi: { alasan: 'Anggaran bertambah di Perubahan APBD' } }),
    [],
  ],
  [
    'indikator unit lain ditolak',
    target([{ ...line(3, 4n), unitId: 2 }]),
    ['baris-unit @ baris.1: Baris 1 milik unit lain. Pilih mata anggaran unit Anda.'],
  ],
])('target %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
