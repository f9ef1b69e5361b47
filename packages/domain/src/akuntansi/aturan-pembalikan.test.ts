import { expect, test } from 'vitest'
import { asal, baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const spp = asal('spp', [baris('100')], { status: 'diverifikasi' })
const isi = { alasan: 'Rekening penerima keliru, seharusnya CV Lain.' }
const balik = (lain: Parameters<typeof fakta>[1] = {}) =>
  fakta('pembalikan', { baris: [], isi, asal: spp, ...lain })

test.each([
  ['SPP yang sudah diverifikasi sah', balik(), []],
  ['SP2D yang sudah disahkan sah', balik({ asal: asal('sp2d', []) }), []],
  ['dengan alasan sepuluh huruf sah', balik({ isi: { alasan: 'salah kode' } }), []],
  [
    'dengan alasan sembilan huruf ditolak',
    balik({ isi: { alasan: ' salah kod ' } }),
    [
      'pembalikan-alasan @ isi.alasan: Alasan baru 9 huruf. Tulis apa yang salah dan seharusnya bagaimana, sedikitnya 10 huruf.',
    ],
  ],
  [
    'DPA yang baru diverifikasi ditolak, karena belum berjurnal',
    balik({ asal: asal('dpa', [], { status: 'diverifikasi' }) }),
    [
      'pembalikan-sudah-dibukukan @ asal: DPA 00007 tidak berjurnal yang bisa dibalik (status diverifikasi). Bila belum dibukukan, kembalikan atau batalkan dokumen itu.',
    ],
  ],
  [
    'dokumen yang sudah dibalik ditolak',
    balik({ asal: { ...spp, status: 'dibalik' } }),
    [
      'pembalikan-sudah-dibukukan @ asal: SPP-LS 00007 tidak berjurnal yang bisa dibalik (status dibalik). Bila belum dibukukan, kembalikan atau batalkan dokumen itu.',
    ],
  ],
  ['pada tanggal dokumen asal sah', balik({ tanggal: '2026-03-02' }), []],
  [
    'sehari sebelum dokumen asal ditolak',
    balik({ tanggal: '2026-03-01' }),
    [
      'pembalikan-setelah-asal @ tanggal: Tanggal 1 Maret 2026 mendahului SPP-LS 00007 tanggal 2 Maret 2026. Isi tanggal paling awal 2 Maret 2026.',
    ],
  ],
])('pembalikan %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
