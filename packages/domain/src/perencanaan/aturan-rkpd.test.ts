import { expect, test } from 'vitest'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const plafon = baris('100', { rekening: '' })
const rkpd = (isi: Record<string, string>, lines = [plafon]) =>
  fakta('rkpd', { isi, baris: lines, tanggal: '2025-06-30' })

test.each([
  ['bertanggal Juni tahun sebelumnya sah', rkpd({ dasar: 'Perwal 20/2025' }), []],
  ['tanpa Perkada ditolak', rkpd({}), ['rkpd-perkada @ isi.dasar: Isi nomor dan tanggal Perkada RKPD.']],
  [
    'dengan baris rekening ditolak',
    rkpd({ dasar: 'Perwal 20/2025' }, [baris('100')]),
    [
      'rkpd-plafon @ baris.1: Baris 1 (5.1.02.01.01.0024) sebuah rekening. Pilih sub kegiatan dan sumber dana.',
    ],
  ],
])('RKPD %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
