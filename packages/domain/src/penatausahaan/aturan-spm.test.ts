import { expect, test } from 'vitest'
import { checkAturan } from '../sistem/aturan.ts'
import { asal, baris, fakta, pelanggaranOf, rp } from '../testing/fakta.ts'
import { aturanSpm } from './aturan-spm.ts'

const spp = asal('spp', [baris('300000000')], { status: 'diverifikasi' })
const spm = (lain: Parameters<typeof fakta>[1] = {}) =>
  fakta('spm', { baris: [], jumlah: rp('300000000'), isi: { sptj: true }, asal: spp, ...lain })

test.each([
  ['dengan SPTJ sah', spm(), []],
  [
    'tanpa SPTJ ditolak',
    spm({ isi: { sptj: false } }),
    [
      'spm-sptj @ isi.sptj: Surat pernyataan tanggung jawab PA/KPA belum ada, sehingga Kuasa BUD akan menolak SPM ini. Lampirkan, lalu beri tanda ada.',
    ],
  ],
  ['pada 31 Desember sah', spm({ tanggal: '2026-12-31', hariIni: '2026-12-31' }), []],
  [
    'diterbitkan 1 Januari dengan tanggal mundur ditolak',
    spm({ tanggal: '2026-12-31', hariIni: '2027-01-01' }),
    [
      'spm-akhir-tahun @ tanggal: Tahun anggaran 2026 berakhir 31 Desember 2026; hari ini 1 Januari 2027. Anggarkan pembayaran ini pada tahun berjalan.',
    ],
  ],
  [
    'yang jumlahnya lain dari SPP ditolak',
    spm({ jumlah: rp('299999999') }),
    [
      'spm-jumlah @ jumlah: Jumlah Rp299.999.999 tidak sama dengan SPP-LS 00007 sebesar Rp300.000.000. Samakan, atau kembalikan asalnya untuk diperbaiki.',
    ],
  ],
  ['pada tanggal SPP sah', spm({ tanggal: '2026-03-02' }), []],
  [
    'sehari sebelum SPP ditolak',
    spm({ tanggal: '2026-03-01' }),
    [
      'spm-setelah-spp @ tanggal: Tanggal 1 Maret 2026 mendahului SPP-LS 00007 tanggal 2 Maret 2026. Isi tanggal paling awal 2 Maret 2026.',
    ],
  ],
])('SPM %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})

test.each([
  ['sehari sebelum PP 12/2019 tidak diminta', '2019-03-11', []],
  ['sejak PP 12/2019 diminta', '2019-03-12', ['spm-sptj']],
])('SPTJ %s', (_, tanggal, expected) => {
  const dokumen = spm({ tahun: 2019, tanggal, hariIni: tanggal, isi: {}, asal: { ...spp, tanggal } })
  expect(checkAturan(aturanSpm, dokumen, tanggal).map(({ aturan }) => aturan)).toEqual(expected)
})
