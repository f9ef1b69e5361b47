import { expect, test } from 'vitest'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const plafon = baris('100', { rekening: '' })
const rkpd = (isi: Record<string, string>, lines = [plafon], lain: Parameters<typeof fakta>[1] = {}) =>
  fakta('rkpd', { isi, baris: lines, tanggal: '2025-06-30', ...lain })
const perkada = { dasar: 'Perwal 20/2025' }
const usulan = { ...plafon, acuan: { dokumenId: 7n, nomor: 'U2026-00007' } }

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
  [
    'yang menampung usulan lewat Renja sah',
    rkpd(perkada, [usulan], { usulan: { diRenja: new Set(['1 7']), penampung: new Map() } }),
    [],
  ],
  [
    'yang menampung usulan pada sub kegiatan lain daripada di Renja ditolak',
    rkpd(perkada, [usulan], { usulan: { diRenja: new Set(['2 7']), penampung: new Map() } }),
    [
      'rkpd-usulan-renja @ baris.1: Baris 1 menampung usulan U2026-00007 yang belum ada di Renja pada sub kegiatan itu. Minta dinas memasukkannya ke Renja, verifikasi, lalu ubah draf ini.',
    ],
  ],
  [
    'dengan Renja yang berubah setelah dimuat ditolak',
    rkpd(perkada, [plafon], { muatan: [{ nomor: '001/RENJA/1.03/2026', utuh: false }] }),
    [
      'rkpd-renja-utuh @ muatan: 001/RENJA/1.03/2026 berubah setelah dimuat. Kembalikan RKPD, lalu ubah drafnya agar memuat yang sekarang.',
    ],
  ],
])('RKPD %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
