import { expect, test } from 'vitest'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const isi = { lokasi: 'Kelurahan Melati', sasaran: 'Warga bantaran' }
const plafon = baris('100', { rekening: '' })
const dari = (dokumenId: bigint) => ({ acuan: { dokumenId, nomor: `U2026-0000${dokumenId}` } })
const renja = (lines = [plafon], lain: Parameters<typeof fakta>[1] = {}) =>
  fakta('renja', { isi, baris: lines, tanggal: '2025-04-10', ...lain })

test.each([
  ['dengan lokasi dan kelompok sasaran sah', renja(), []],
  ['yang menampung usulan sekali sah', renja([{ ...plafon, ...dari(7n) }]), []],
  [
    'tanpa lokasi ditolak',
    renja([plafon], { isi: { ...isi, lokasi: '' } }),
    ['renja-lokasi @ isi.lokasi: Isi lokasi.'],
  ],
  [
    'tanpa kelompok sasaran ditolak',
    renja([plafon], { isi: { ...isi, sasaran: '' } }),
    ['renja-sasaran @ isi.sasaran: Isi kelompok sasaran.'],
  ],
  [
    'dengan rekening ditolak',
    renja([baris('100')]),
    [
      'renja-plafon @ baris.1: Baris 1 (5.1.02.01.01.0024) sebuah rekening. Pilih sub kegiatan dan sumber dana.',
    ],
  ],
  [
    'dengan sub kegiatan unit lain ditolak',
    renja([{ ...plafon, unitId: 2 }]),
    ['renja-unit @ baris.1: Baris 1 milik unit lain. Pilih sub kegiatan unit Anda.'],
  ],
  [
    'yang menampung usulan yang sudah di Renja lain ditolak',
    renja([{ ...plafon, ...dari(7n) }], {
      usulan: { diRenja: new Set(), penampung: new Map([[7n, 'Renja 002/RENJA/1.02/2026']]) },
    }),
    [
      'renja-usulan-sekali @ baris.1: Usulan U2026-00007 sudah ditampung Renja 002/RENJA/1.02/2026. Lepaskan usulan itu dari baris ini.',
    ],
  ],
  [
    'yang menampung satu usulan di dua baris ditolak',
    renja([
      { ...plafon, ...dari(7n) },
      { ...plafon, ...dari(7n), urut: 2, kunci: 2 },
    ]),
    [
      'renja-usulan-sekali @ baris.2: Usulan U2026-00007 sudah ditampung baris lain Renja ini. Lepaskan usulan itu dari baris ini.',
    ],
  ],
])('Renja %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
