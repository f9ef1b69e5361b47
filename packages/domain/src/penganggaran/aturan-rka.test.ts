import { expect, test } from 'vitest'
import type { FaktaDugaan } from '../sistem/aturan.ts'
import { baris, fakta, pelanggaranOf } from '../testing/fakta.ts'

const rka = (...lines: ReturnType<typeof baris>[]) => fakta('rka', { baris: lines, tanggal: '2025-09-15' })

const hibah = '5.1.05.05.01.0001'
const yayasan = { penerima: 'Yayasan Contoh', alamatPenerima: 'Jalan Melati 1' }
const diduga = (lain: Partial<FaktaDugaan>) => {
  const dugaan: FaktaDugaan = {
    ...{ kode: 'harga-bergeser', lokasi: 'baris.1', pesan: 'Harga Rp62.000 lain dari yang lazim.' },
    ...{ saran: 'Periksa harganya.', dijawab: false, menahan: false, ...lain },
  }
  return fakta('rka', { baris: [baris('100', { uraian: 'Pipa' })], tanggal: '2025-09-15', dugaan: [dugaan] })
}

test.each([
  ['yang menyebut apa yang dibeli sah', rka(baris('100', { uraian: 'Pipa beton' })), []],
  [
    'tanpa uraian ditolak',
    rka(baris('100')),
    [
      'rka-uraian @ baris.1: Baris 1 (5.1.02.01.01.0024) belum menyebut apa yang dibeli atau diterima. Isi uraiannya.',
    ],
  ],
  [
    'pendapatan sah',
    rka(baris('100', { uraian: 'Pajak hotel bintang tiga', rekening: '4.1.01.06.01.0001' })),
    [],
  ],
  [
    'penerimaan pembiayaan sah',
    rka(baris('100', { uraian: 'SiLPA 2025', rekening: '6.1.01.05.01.0008' })),
    [],
  ],
  [
    'pengeluaran pembiayaan sah',
    rka(baris('100', { uraian: 'Penyertaan modal bank daerah', rekening: '6.2.02.02.01.0001' })),
    [],
  ],
  [
    'dengan penerimaan dan pengeluaran pembiayaan sekaligus ditolak',
    rka(
      baris('100', { uraian: 'SiLPA 2025', rekening: '6.1.01.05.01.0008' }),
      baris('50', { urut: 2, kunci: 2, uraian: 'Penyertaan modal', rekening: '6.2.02.02.01.0001' }),
    ),
    [
      'rka-satu-bagian @ baris.2: Baris 2 (6.2.02.02.01.0001) pengeluaran pembiayaan, sedangkan baris pertama penerimaan pembiayaan. Buat dokumen sendiri untuk pengeluaran pembiayaan.',
    ],
  ],
  [
    'dengan rekening aset ditolak',
    rka(baris('100', { uraian: 'Kas', rekening: '1.1.01.01.01.0001' })),
    [
      'rka-rekening @ baris.1: Baris 1 (1.1.01.01.01.0001) bukan pendapatan atau belanja atau penerimaan pembiayaan atau pengeluaran pembiayaan. Pilih rekening pendapatan atau belanja atau penerimaan pembiayaan atau pengeluaran pembiayaan sampai sub rincian objek.',
    ],
  ],
  [
    'dengan pendapatan dan belanja sekaligus ditolak',
    rka(
      baris('100', { uraian: 'Pipa beton' }),
      baris('50', { urut: 2, kunci: 2, uraian: 'Pajak', rekening: '4.1.01.06.01.0001' }),
    ),
    [
      'rka-satu-bagian @ baris.2: Baris 2 (4.1.01.06.01.0001) pendapatan, sedangkan baris pertama belanja. Buat dokumen sendiri untuk pendapatan.',
    ],
  ],
  [
    'hibah dengan penerima dan alamat sah',
    rka(baris('100', { uraian: 'Hibah uang', rekening: hibah, rinci: yayasan })),
    [],
  ],
  [
    'hibah tanpa penerima ditolak',
    rka(baris('100', { uraian: 'Hibah uang', rekening: hibah })),
    [
      'rka-penerima @ baris.1: Baris 1 (5.1.05.05.01.0001) hibah uang tanpa penerima dan alamat penerima. Isi penerima dan alamat penerima di kertas kerja RKA.',
    ],
  ],
  [
    'bantuan keuangan tanpa alamat penerima ditolak',
    rka(baris('100', { uraian: 'ADD', rekening: '5.4.02.05.01.0001', rinci: { penerima: 'Desa Contoh' } })),
    [
      'rka-penerima @ baris.1: Baris 1 (5.4.02.05.01.0001) bantuan keuangan umum tanpa alamat penerima. Isi alamat penerima di kertas kerja RKA.',
    ],
  ],
  [
    'hibah tanpa penerima sebelum Permendagri 77/2020 sah',
    fakta('rka', {
      ...{ baris: [baris('100', { uraian: 'Hibah uang', rekening: hibah })], tahun: 2021 },
      ...{ tanggal: '2020-12-30', hariIni: '2020-12-30' },
    }),
    [],
  ],
  [
    'dengan harga di atas standar ditahan, walau ada alasan',
    diduga({ kode: 'harga-di-atas-standar', menahan: true, dijawab: true }),
    ['rka-standar-harga @ baris.1: Harga Rp62.000 lain dari yang lazim. Periksa harganya.'],
  ],
  [
    'dengan dugaan yang belum dijelaskan ditahan',
    diduga({}),
    [
      'rka-dugaan @ baris.1: Harga Rp62.000 lain dari yang lazim. Periksa harganya. Bila memang benar, tulis alasannya di panel penjaga.',
    ],
  ],
  [
    'dengan perbaikan TAPD yang belum ditutup ditahan',
    fakta('rka', {
      ...{ baris: [baris('100', { uraian: 'Kertas' })], tanggal: '2025-09-15' },
      asistensi: [{ lokasi: 'baris.1', sumber: 'TAPD', isi: 'Kurangi volume kertas.' }],
    }),
    [
      'rka-asistensi @ baris.1: TAPD minta perbaikan: Kurangi volume kertas. Perbaiki dan jawab; TAPD menutupnya sebelum verifikasi.',
    ],
  ],
  ['dengan dugaan yang sudah dijelaskan sah', diduga({ dijawab: true }), []],
])('RKA %s', (_, dokumen, expected) => {
  expect(pelanggaranOf(dokumen)).toEqual(expected)
})
