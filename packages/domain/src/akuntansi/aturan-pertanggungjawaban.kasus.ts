import { fakta } from '../testing/fakta.ts'
import type { Kasus } from '../testing/kasus.ts'

const perda = (tanggal: string, nomor = 'Perda 3/2026') =>
  fakta('pertanggungjawaban', {
    tahun: 2025,
    baris: [],
    tanggal,
    isi: { perda: nomor, persetujuan: 'PB 2/2026' },
  })

/** Lawful and unlawful documents in the words of an officer, with every finding expected. */
export const kasusPertanggungjawaban: readonly Kasus[] = [
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
]
