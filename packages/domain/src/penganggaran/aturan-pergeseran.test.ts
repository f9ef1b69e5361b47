import { expect, test } from 'vitest'
import type { FaktaBaris, FaktaDokumen } from '../sistem/aturan.ts'
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
      'pergeseran-bentuk @ isi.bentuk: Pergeseran ini antar kelompok belanja, jadi dasarnya perubahan Perda APBD. Pilih bentuk itu dan isi nomornya, atau geser di dalam satu sub kegiatan dan jenis belanja.',
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

const lain = '1.03.10.2.01.0055'
const pasang = (a: Partial<FaktaBaris>, b: Partial<FaktaBaris>, ...sisa: Partial<FaktaBaris>[]) =>
  [a, b, ...sisa].map((satu, at) =>
    baris(at % 2 === 0 ? '-30' : '30', { urut: at + 1, kunci: at + 1, rekening: atk, bulan: 10, ...satu }),
  )
const yang = (lines: readonly FaktaBaris[], ubah: Partial<FaktaDokumen> = {}) =>
  pelanggaranOf(geser(atk, atk, { baris: lines, ...ubah })).map((satu) => satu.split(':')[0])
const bentuk = ['pergeseran-bentuk @ isi.bentuk']
const wewenang = ['pergeseran-wewenang @ tanda-tangani']

test.each([
  ['antar sub kegiatan memerlukan Perda', pasang({}, { subKegiatan: lain }), {}, bentuk],
  [
    'antar unit memerlukan Perda',
    pasang({}, { unitId: 2 }),
    { unitId: 1 },
    ['baris-unit @ baris.2', ...bentuk],
  ],
  ['antar jenis belanja memerlukan Perda', pasang({}, { rekening: '5.1.01.01.01.0001' }), {}, bentuk],
  [
    'dua geseran berlawanan antar jenis di dua sub kegiatan tetap memerlukan Perda',
    pasang(
      {},
      { rekening: '5.1.01.01.01.0001' },
      { rekening: '5.1.01.01.01.0001', subKegiatan: lain },
      { subKegiatan: lain },
    ),
    {},
    bentuk,
  ],
  [
    'dua geseran berlawanan antar objek di dua sub kegiatan bukan wewenang PPKD',
    pasang({}, { rekening: jasa }, { rekening: jasa, subKegiatan: lain }, { subKegiatan: lain }),
    { penandaTangan: 'ppkd' },
    wewenang,
  ],
  [
    'dua geseran berlawanan antar objek pada dua sumber dana bukan wewenang PPKD',
    pasang({}, { rekening: jasa }, { rekening: jasa, danaId: 2 }, { danaId: 2 }),
    { penandaTangan: 'ppkd' },
    wewenang,
  ],
  ['sumber dana saja bukan wewenang PPKD', pasang({}, { danaId: 2 }), { penandaTangan: 'ppkd' }, wewenang],
  ['sumber dana saja bukan wewenang Sekda', pasang({}, { danaId: 2 }), { penandaTangan: 'sekda' }, wewenang],
  ['sumber dana saja oleh KDH dengan Perkada sah', pasang({}, { danaId: 2 }), { penandaTangan: 'kdh' }, []],
  [
    'sumber dana yang saling meniadakan antar dua rekening tetap wewenang KDH',
    pasang({}, { danaId: 2 }, { rekening: konsumsi, danaId: 2 }, { rekening: konsumsi }),
    { penandaTangan: 'sekda' },
    wewenang,
  ],
  [
    'hibah tanpa nama penerima ditolak',
    pasang({ rekening: '5.1.05.01.01.0001' }, { rekening: '5.1.05.01.01.0002' }),
    { penandaTangan: 'kdh' },
    ['pergeseran-penerima @ isi.penerima'],
  ],
  [
    'hibah antar penerima bukan wewenang PPKD',
    pasang({ rekening: '5.1.05.01.01.0001' }, { rekening: '5.1.05.01.01.0002' }),
    { penandaTangan: 'ppkd', isi: { ...isi, penerima: 'Semula A, menjadi B' } },
    wewenang,
  ],
  [
    'hibah antar penerima oleh KDH sah',
    pasang({ rekening: '5.1.05.01.01.0001' }, { rekening: '5.1.05.01.01.0002' }),
    { penandaTangan: 'kdh', isi: { ...isi, penerima: 'Semula A, menjadi B' } },
    [],
  ],
  [
    'perubahan lokasi bukan wewenang PPKD',
    pasang({}, { rekening: konsumsi }),
    { penandaTangan: 'ppkd', isi: { ...isi, lokasi: 'Semula Jalan A, menjadi Jalan B' } },
    wewenang,
  ],
  [
    'baris yang saling meniadakan tanpa perubahan penerima atau lokasi ditolak',
    pasang({ kunci: 1 }, { kunci: 1 }),
    { penandaTangan: 'kdh' },
    ['pergeseran-penerima @ isi.penerima'],
  ],
  [
    'penerima saja, tanpa uang yang berpindah rekening, oleh KDH sah',
    pasang({ kunci: 1 }, { kunci: 1 }),
    { penandaTangan: 'kdh', isi: { ...isi, penerima: 'Semula A, menjadi B' } },
    [],
  ],
])('pergeseran %s', (_, lines, ubah, expected) => {
  expect(yang(lines, ubah)).toEqual(expected)
})

// The day before and the day of Permendagri 77/2020.
test.each([
  ['2019-03-11', 'ppkd', jasa, []],
  ['2020-12-29', 'ppkd', cetak, wewenang],
  ['2020-12-29', 'sekda', jasa, wewenang],
  ['2020-12-29', 'kdh', jasa, []],
  ['2020-12-30', 'ppkd', cetak, []],
  ['2020-12-30', 'sekda', jasa, []],
  ['2020-12-30', 'ppkd', jasa, wewenang],
] as const)('pada %s %s menandatangani geseran ke %s', (tanggal, penandaTangan, ke, expected) => {
  const dokumen = geser(atk, ke, { tahun: Number(tanggal.slice(0, 4)), tanggal, penandaTangan, asal: null })
  expect(pelanggaranOf(dokumen).map((satu) => satu.split(':')[0])).toEqual(expected)
})
