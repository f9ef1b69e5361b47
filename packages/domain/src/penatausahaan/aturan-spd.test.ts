import { expect, test } from 'vitest'
import { perubahanKosong } from '../penganggaran/fakta-perubahan.ts'
import { asal, baris, fakta, pelanggaranOf, rp } from '../testing/fakta.ts'

const rencana = [baris('60', { bulan: 1 }), baris('40', { urut: 2, bulan: 4 })]
const dpa = asal('dpa', rencana)
const spd = (lines: ReturnType<typeof baris>[], lain: Parameters<typeof fakta>[1] = {}) =>
  fakta('spd', { baris: lines, asal: dpa, ...lain })

test.each([
  ['tepat sebesar rencana Januari sah', spd([baris('60', { bulan: 1 })]), []],
  ['sebagian rencana Januari pada bulan Mei sah', spd([baris('50', { bulan: 5 })]), []],
  [
    'di atas rencana Januari ditolak walau setahun masih cukup',
    spd([baris('75', { bulan: 1 })]),
    [
      'spd-anggaran-kas @ baris.1: Baris 1 (5.1.02.01.01.0024) sampai bulan 1 meminta Rp75, sedangkan rencana DPA 00007 sampai bulan itu Rp60. Kurangi Rp15 atau pindahkan ke bulan sesudahnya.',
    ],
  ],
  [
    'tanpa bulan ditolak',
    spd([baris('60')]),
    [
      'spd-anggaran-kas @ baris.1: Baris 1 (5.1.02.01.01.0024) belum berbulan. Pilih bulan Januari sampai Desember.',
    ],
  ],
  [
    'mata anggaran di luar DPA-nya ditolak',
    spd([baris('60', { kunci: 9, bulan: 1 })]),
    [
      'spd-batas-dpa @ baris.1: Baris 1 (5.1.02.01.01.0024) tidak ada di DPA 00007. Hapus baris ini, atau pilih mata anggaran yang ada di sana.',
    ],
  ],
  [
    'melebihi sisa setelah SPD lain ditolak',
    spd([baris('60', { bulan: 4 })], { asal: { ...dpa, terpakai: new Map([[1, rp('50')]]) } }),
    [
      'spd-batas-dpa @ baris.1: Baris 1 (5.1.02.01.01.0024) meminta Rp60, sedangkan DPA 00007 tinggal Rp50 (Rp100 dikurangi Rp50 yang sudah dipakai). Kurangi sedikitnya Rp10.',
    ],
  ],
  ['pada tanggal DPA sah', spd([baris('60', { bulan: 1 })], { tanggal: '2026-03-02' }), []],
  [
    'sehari sebelum DPA ditolak',
    spd([baris('60', { bulan: 1 })], { tanggal: '2026-03-01' }),
    [
      'spd-setelah-dpa @ tanggal: Tanggal 1 Maret 2026 mendahului DPA 00007 tanggal 2 Maret 2026. Isi tanggal paling awal 2 Maret 2026.',
    ],
  ],
])('SPD %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})

const terlambat = (batas: string, terlepas: string) =>
  spd([baris('60', { bulan: 1 })], {
    perubahan: { ...perubahanKosong, seperduabelas: { batas: rp(batas), terlepas: rp(terlepas) } },
  })

test.each([
  ['sampai seperduabelas APBD tahun lalu sah', terlambat('100', '40'), []],
  [
    'satu sen di atasnya ditolak',
    terlambat('100', '40.01'),
    [
      'spd-seperduabelas @ jumlah: APBD belum ditetapkan: sebulan paling tinggi seperduabelas APBD tahun lalu, Rp100, dan Rp40,01 sudah disediakan bulan ini. Kurangi sampai Rp59,99, hanya untuk keperluan mendesak, atau tunggu APBD.',
    ],
  ],
])('SPD sebelum APBD ditetapkan %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
