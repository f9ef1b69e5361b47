import { expect, test } from 'vitest'
import type { FaktaDokumen } from '../sistem/aturan.ts'
import { asal, baris, fakta, pelanggaranOf, rp } from '../testing/fakta.ts'

const isi = { bentuk: 'perkada', dasar: 'Perwal 14/2026', alasan: 'Harga aspal naik dari rencana' }
const atk = '5.1.02.01.01.0001'
const konsumsi = '5.1.02.01.01.0052'
const cetak = '5.1.02.01.02.0001'
const jasa = '5.1.02.02.07.0002'
const modal = '5.2.02.10.01.0002'
const geser = (dari: string, ke: string, lain: Partial<FaktaDokumen> = {}) =>
  fakta('pergeseran', {
    isi,
    baris: [
      baris('-30', { rekening: dari, bulan: 10 }),
      baris('30', { urut: 2, kunci: 2, rekening: ke, bulan: 10 }),
    ],
    asal: asal('dpa', [baris('100')]),
    ...lain,
  })
const oleh = (penandaTangan: string, dari: string, ke: string) => geser(dari, ke, { penandaTangan })

test.each([
  ['antar sub rincian oleh PPKD sah', oleh('ppkd', atk, konsumsi), []],
  ['antar rincian objek oleh PPKD sah', oleh('ppkd', atk, cetak), []],
  ['antar objek oleh Sekda sah', oleh('sekda', atk, jasa), []],
  [
    'antar objek oleh PPKD ditolak',
    oleh('ppkd', atk, jasa),
    [
      'pergeseran-wewenang @ tanda-tangani: Pergeseran ini antar objek belanja dalam satu jenis: wewenang Sekretaris Daerah, bukan PPKD. Minta Sekretaris Daerah menandatanganinya.',
    ],
  ],
  [
    'antar jenis dengan Perkada ditolak, siapa pun penanda tangannya',
    oleh('kdh', atk, modal),
    [
      'pergeseran-bentuk @ isi.bentuk: Pergeseran ini antar sub kegiatan, kelompok atau jenis belanja, jadi dasarnya perubahan Perda APBD. Pilih bentuk itu dan isi nomornya, atau geser di dalam satu jenis belanja.',
    ],
  ],
  [
    'antar jenis dengan Perda oleh KDH sah',
    geser(atk, modal, { isi: { ...isi, bentuk: 'perda' }, penandaTangan: 'kdh' }),
    [],
  ],
  ['sebesar yang masih bebas sah', geser(atk, konsumsi, { bisaDigeser: new Map([[1, rp('30')]]) }), []],
  [
    'satu sen di bawah lantai ditolak',
    geser(atk, konsumsi, { bisaDigeser: new Map([[1, rp('29.99')]]) }),
    [
      'pergeseran-lantai @ baris.1: Baris 1 (5.1.02.01.01.0001) dikurangi Rp30, sedangkan yang belum terikat dan belum disediakan SPD Rp29,99. Kurangi paling banyak sebesar itu.',
    ],
  ],
  [
    'yang tidak berjumlah nol ditolak',
    geser(atk, konsumsi, { jumlah: 500n }),
    [
      'pergeseran-nol @ jumlah: Selisihnya berjumlah Rp5, seharusnya Rp0. Samakan yang ditambah dan yang dikurangi.',
    ],
  ],
  [
    'tanpa dasar hukum ditolak',
    geser(atk, konsumsi, { isi: { ...isi, dasar: '' } }),
    ['pergeseran-dasar @ isi.dasar: Isi nomor dan tanggal Perkada atau Perda pergeseran.'],
  ],
  [
    'tanpa alasan ditolak',
    geser(atk, konsumsi, { isi: { ...isi, alasan: 'perlu' } }),
    ['pergeseran-alasan @ isi.alasan: Tulis alasan pergeseran, sedikitnya 10 huruf.'],
  ],
  [
    'yang mendahului DPA ditolak',
    geser(atk, konsumsi, { tanggal: '2026-01-02' }),
    [
      'pergeseran-setelah-dpa @ tanggal: Tanggal 2 Januari 2026 mendahului DPA 00007 tanggal 2 Maret 2026. Isi tanggal paling awal 2 Maret 2026.',
    ],
  ],
])('pergeseran %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})

test('rekening yang belum rinci ditolak, sebab jangkauannya tidak terbaca', () => {
  expect(pelanggaranOf(geser('5.1.02', konsumsi))).toContainEqual(
    expect.stringContaining('pergeseran-rekening @ baris.1: Baris 1 (5.1.02) baru 3 dari 6 tingkat'),
  )
})

test('jangkauan dihitung per jalur sub kegiatan, bukan dari jumlah seluruhnya', () => {
  const lain = '1.03.10.2.01.0055'
  const lines = [
    baris('-30', { rekening: atk }),
    baris('30', { kunci: 2, rekening: atk, subKegiatan: lain }),
    baris('-30', { kunci: 3, rekening: konsumsi, subKegiatan: lain }),
    baris('30', { kunci: 4, rekening: konsumsi }),
  ]
  // Each path sums to zero and each account does too; within its objek the PPKD may agree.
  expect(pelanggaranOf(geser(atk, konsumsi, { baris: lines, penandaTangan: 'ppkd' }))).toEqual([])
  const pindah = lines.slice(0, 2)
  expect(pelanggaranOf(geser(atk, atk, { baris: pindah })).join()).toContain('pergeseran-bentuk')
})
