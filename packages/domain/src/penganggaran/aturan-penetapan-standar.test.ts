import { expect, test } from 'vitest'
import type { FaktaDokumen } from '../sistem/aturan.ts'
import { fakta, pelanggaranOf } from '../testing/fakta.ts'

const usulan = { nomor: '0001/USULAN-STANDAR/1.03/2026', utuh: true }
const isi = {
  edisi: 'SSH 2026 P1',
  keputusan: '188/12/2026',
  tanggalKeputusan: '2026-11-20',
  sejak: '2026-11-20',
}
const penetapan = (lain: Partial<FaktaDokumen> = {}) =>
  fakta('penetapan_standar', { baris: [], jumlah: 0n, isi, muatan: [usulan], ...lain })

test.each<[string, FaktaDokumen, readonly string[]]>([
  ['pada tanggal keputusannya sah', penetapan(), []],
  [
    'sehari sebelum keputusannya ditolak',
    penetapan({ isi: { ...isi, sejak: '2026-11-19' } }),
    [
      'penetapan-standar-maju @ isi.sejak: Keputusan bertanggal 20 November 2026 tidak bisa berlaku sejak 19 November 2026. Isi tanggal itu atau sesudahnya.',
    ],
  ],
  [
    'tanpa usulan ditolak',
    penetapan({ muatan: [] }),
    [
      'penetapan-standar-memuat @ muatan: Belum ada usulan yang diverifikasi. Verifikasi usulannya, lalu ubah dan simpan draf ini.',
    ],
  ],
  [
    'dengan usulan yang berubah ditolak',
    penetapan({ muatan: [{ ...usulan, utuh: false }] }),
    [
      'penetapan-standar-utuh @ muatan: 0001/USULAN-STANDAR/1.03/2026 berubah setelah dimuat. Kembalikan Penetapan standar, lalu ubah drafnya agar memuat yang sekarang.',
    ],
  ],
])('penetapan standar %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
