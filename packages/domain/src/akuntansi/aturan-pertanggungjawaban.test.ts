import { expect, test } from 'vitest'
import { fakta, pelanggaranOf } from '../testing/fakta.ts'

const perda = (tanggal: string, nomor = 'Perda 3/2026') =>
  fakta('pertanggungjawaban', {
    tahun: 2025,
    baris: [],
    tanggal,
    isi: { perda: nomor, persetujuan: 'PB 2/2026' },
  })

test.each([
  ['yang ditetapkan Juli tahun berikutnya sah', perda('2026-07-29'), []],
  [
    'tanpa nomor ditolak',
    perda('2026-07-29', ''),
    ['pertanggungjawaban-perda @ isi.perda: Isi nomor dan tanggal Perda Pertanggungjawaban.'],
  ],
  [
    'sebelum tahunnya berakhir ditolak',
    perda('2025-12-31'),
    [
      'pertanggungjawaban-setelah-tahun @ tanggal: Tanggal 31 Desember 2025 mendahului akhir tahun 2025 yang dipertanggungjawabkan. Isi tanggal Perda-nya.',
    ],
  ],
])('Perda Pertanggungjawaban %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
