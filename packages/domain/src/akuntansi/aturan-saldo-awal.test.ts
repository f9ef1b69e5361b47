import { expect, test } from 'vitest'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const isi = { dasar: 'Perda 4/2026 tentang pertanggungjawaban APBD 2025' }
const saldo = (lines: ReturnType<typeof baris>[]) => fakta('saldo_awal', { isi, baris: lines })
const kas = baris('100', { rekening: '1.1.01.01.01.0001' })

test.each([
  [
    'kas daerah dan plafon sah',
    saldo([kas, baris('50', { urut: 2, kunci: 2, unitId: 3, rekening: '' })]),
    [],
  ],
  [
    'tanpa dasar ditolak',
    { ...saldo([kas]), isi: {} },
    ['saldo-awal-dasar @ isi.dasar: Isi dasar saldo: Perda, rekening koran, atau berita acara.'],
  ],
  [
    'aset tetap ditolak',
    saldo([baris('100', { rekening: '1.3.02.05.01.0001' })]),
    [
      'saldo-awal-rekening @ baris.1: Baris 1 (1.3.02.05.01.0001) bukan kas di kas daerah (1.1.01.01) atau plafon. Catat saldo akun lain dengan jurnal penyesuaian.',
    ],
  ],
  [
    'kas bendahara ditolak',
    saldo([baris('100', { rekening: '1.1.01.03.01.0001' })]),
    [
      'saldo-awal-rekening @ baris.1: Baris 1 (1.1.01.03.01.0001) bukan kas di kas daerah (1.1.01.01) atau plafon. Catat saldo akun lain dengan jurnal penyesuaian.',
    ],
  ],
  [
    'plafon yang sama dua kali ditolak',
    saldo([baris('50', { rekening: '' }), baris('50', { urut: 2, rekening: '' })]),
    ['saldo-awal-rekening @ baris.2: Baris 2 mengulang baris 1. Gabungkan keduanya.'],
  ],
])('saldo awal %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
