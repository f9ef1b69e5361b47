import { expect, test } from 'vitest'
import type { FaktaDokumen } from '../sistem/aturan.ts'
import { fakta, pelanggaranOf, rp } from '../testing/fakta.ts'

const isi = {
  ...{ jenis: 'SSH', nama: 'Kertas HVS', satuan: 'rim', alasan: 'Kertas daur ulang belum ada dalam daftar.' },
  ...{ sumber1: 'Toko Satu', sumber1Tanggal: '2026-11-01', sumber1Harga: '50000' },
  ...{ sumber2: 'Toko Dua', sumber2Tanggal: '2026-11-02', sumber2Harga: '52000' },
  ...{ sumber3: 'Katalog elektronik', sumber3Tanggal: '2026-11-03', sumber3Harga: '51000' },
}
const usulan = (lain: Record<string, string> = {}, fakta_: Partial<FaktaDokumen> = {}) =>
  fakta('usulan_standar', { baris: [], jumlah: rp('52000'), isi: { ...isi, ...lain }, ...fakta_ })
const lama = { nama: 'Kertas HVS', satuan: 'rim', jenis: 'SSH' }
const sbu = { jenis: 'SBU', nama: 'Honorarium narasumber', satuan: 'orang jam' }

test.each<[string, FaktaDokumen, readonly string[]]>([
  ['barang baru dengan tiga sumber sah', usulan(), []],
  [
    'barang lama dengan satuan yang sama sah',
    usulan({ kode: 'A.1', zona: '2' }, { standar: { bukti: 3, lama } }),
    [],
  ],
  [
    'dengan sumber yang diulang ditolak',
    usulan({ sumber3: ' toko satu' }),
    ['standar-tiga-sumber @ isi.sumber3: Sumber 3 sama dengan sumber 1. Cari tiga sumber yang berbeda.'],
  ],
  [
    'dengan sumber sesudah tanggalnya ditolak',
    usulan({ sumber2Tanggal: '2026-11-25' }),
    [
      'standar-tiga-sumber @ isi.sumber2Tanggal: Sumber 2 bertanggal sesudah usulan (24 November 2026). Perbaiki salah satunya.',
    ],
  ],
  [
    'dengan sumber keempat tanpa tanggal ditolak',
    usulan({ sumber4: 'Toko Empat', sumber4Harga: '53000' }, { standar: { bukti: 4, lama: null } }),
    ['standar-tiga-sumber @ isi.sumber4Tanggal: Isi tanggal sumber 4.'],
  ],
  [
    'dengan dua berkas untuk tiga sumber ditolak',
    usulan({}, { standar: { bukti: 2, lama: null } }),
    [
      'standar-bukti @ lampiran: Baru ada 2 berkas untuk 3 sumber harga. Lampirkan bukti tiap sumber pada halaman usulan ini.',
    ],
  ],
  [
    'satu rupiah di atas sumber tertinggi ditolak',
    usulan({}, { jumlah: rp('52001') }),
    [
      'standar-wajar @ isi.harga: Harga Rp52.001 di atas sumber tertinggi Rp52.000. Turunkan, atau tambah sumber yang mendukungnya.',
    ],
  ],
  [
    'SBU tanpa batas SHSR ditolak',
    usulan(sbu),
    ['standar-shsr @ isi.shsr: Isi batas menurut SHSR: SBU dibandingkan dengan lampiran Perpres.'],
  ],
  ['SBU tepat pada batas SHSR sah', usulan({ ...sbu, shsr: '52000' }), []],
  [
    'SBU satu rupiah di atas batas SHSR ditolak',
    usulan({ ...sbu, shsr: '51999' }),
    ['standar-shsr @ isi.harga: Harga Rp52.000 di atas batas SHSR Rp51.999. Turunkan harganya.'],
  ],
  [
    'dengan kode yang tidak ada ditolak',
    usulan({ kode: 'A.9' }),
    ['standar-barang @ isi.kode: Kode A.9 tidak ada dalam daftar. Pilih kode yang ada, atau kosongkan.'],
  ],
  [
    'dengan satuan lain ditolak',
    usulan({ kode: 'A.1', satuan: 'dus' }, { standar: { bukti: 3, lama } }),
    [
      'standar-barang @ isi.satuan: Kertas HVS dihargai per rim. Pakai satuan itu, atau usulkan barang baru tanpa kode.',
    ],
  ],
  [
    'barang baru untuk zona 2 saja ditolak',
    usulan({ zona: '2' }),
    ['standar-barang @ isi.zona: Barang baru diusulkan dengan harga zona 1 lebih dulu.'],
  ],
  [
    'dengan rekening yang tidak terbaca ditolak',
    usulan({ rekening: '5.1.2.1.1.24, kertas' }),
    [expect.stringContaining('standar-isian @ isi.rekening: Rekening kertas:')],
  ],
  [
    'dengan TKDN 101 persen ditolak',
    usulan({ tkdn: '101' }),
    ['standar-isian @ isi.tkdn: TKDN adalah persen, 0 sampai 100.'],
  ],
  [
    'tanpa alasan yang berarti ditolak',
    usulan({ alasan: 'perlu' }),
    ['standar-alasan @ isi.alasan: Tulis mengapa usulan ini diperlukan, sedikitnya 20 huruf.'],
  ],
])('usulan standar %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})

test.each([
  ['2020-02-19', []],
  ['2020-02-20', ['standar-shsr']],
  ['2025-06-29', ['standar-shsr']],
  ['2025-06-30', ['standar-shsr']],
])('SHSR membatasi SBU sejak Perpres 33/2020, lalu Perpres 72/2025: %s', (tanggal, expected) => {
  const lebih = usulan({ ...sbu, shsr: '1' }, { tanggal, tahun: Number(tanggal.slice(0, 4)) })
  const shsr = pelanggaranOf(lebih).filter((satu) => satu.startsWith('standar-shsr'))
  expect(shsr.map((satu) => satu.split(' ')[0])).toEqual(expected)
})
