import { expect, test } from 'vitest'
import { asal, baris, fakta, pelanggaranOf, rp } from '../testing/fakta.ts'

const spp = asal('spp', [baris('300000000')], { status: 'diverifikasi' })
const spm = asal('spm', [], { status: 'disetujui', jumlah: spp.jumlah, asal: spp })
const potongan = (jumlah: string, urut = 1) =>
  baris(jumlah, { urut, kunci: 40 + urut, unitId: 9, rekening: '2.1.01.05.01.0001' })
const sp2d = (lines: ReturnType<typeof baris>[], lain: Parameters<typeof fakta>[1] = {}) =>
  fakta('sp2d', { baris: lines, jumlah: spm.jumlah, asal: spm, ...lain })

test.each([
  ['tanpa potongan sah', sp2d([]), []],
  ['dengan dua potongan sah', sp2d([potongan('27027027'), potongan('4054054', 2)]), []],
  ['yang seluruhnya dipotong sah', sp2d([potongan('300000000')]), []],
  [
    'yang potongannya melebihi jumlahnya ditolak',
    sp2d([potongan('300000000'), potongan('1', 2)]),
    [
      'sp2d-potongan @ baris: Potongan Rp300.000.001 melebihi jumlah SP2D Rp300.000.000 sebesar Rp1. Kurangi potongannya.',
    ],
  ],
  [
    'dengan potongan minus ditolak',
    sp2d([potongan('-1')]),
    [
      'sp2d-potongan @ baris.1: Baris 1 (2.1.01.05.01.0001) memotong −Rp1. Isi potongan lebih dari nol atau hapus barisnya.',
    ],
  ],
  [
    'yang jumlahnya lain dari SPM ditolak',
    sp2d([], { jumlah: rp('299000000') }),
    [
      'sp2d-jumlah @ jumlah: Jumlah Rp299.000.000 tidak sama dengan SPM 00007 sebesar Rp300.000.000. Samakan, atau kembalikan asalnya untuk diperbaiki.',
    ],
  ],
  [
    'dari SPM yang lain dari SPP-nya ditolak',
    sp2d([], { asal: { ...spm, asal: { ...spp, jumlah: rp('1') } } }),
    [
      'sp2d-spm-spp @ asal: SPM 00007 sebesar Rp300.000.000 tidak sama dengan SPP-LS 00007 sebesar Rp1. Kembalikan SPM ke PA/KPA.',
    ],
  ],
  ['pada tanggal SPM sah', sp2d([], { tanggal: '2026-03-02' }), []],
  [
    'sehari sebelum SPM ditolak',
    sp2d([], { tanggal: '2026-03-01' }),
    [
      'sp2d-setelah-spm @ tanggal: Tanggal 1 Maret 2026 mendahului SPM 00007 tanggal 2 Maret 2026. Isi tanggal paling awal 2 Maret 2026.',
    ],
  ],
])('SP2D %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
