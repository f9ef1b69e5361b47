import type { FaktaDokumen } from '../sistem/aturan.ts'
import { asal, baris, fakta, rp } from '../testing/fakta.ts'
import type { Kasus } from '../testing/kasus.ts'

export const isi = { bentuk: 'perkada', dasar: 'Perwal 14/2026', alasan: 'Harga aspal naik dari rencana' }
export const atk = '5.1.02.01.01.0001'
export const konsumsi = '5.1.02.01.01.0052'
export const cetak = '5.1.02.01.02.0001'
export const jasa = '5.1.02.02.07.0002'
const modal = '5.2.02.10.01.0002'
export const geser = (dari: string, ke: string, lain: Partial<FaktaDokumen> = {}) =>
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

/** Lawful and unlawful documents in the words of an officer, with every finding expected. */
export const kasusPergeseran: readonly Kasus[] = [
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
  [
    'hibah tanpa nama penerima ditolak',
    geser('5.1.05.01.01.0001', '5.1.05.01.01.0002'),
    [
      'pergeseran-penerima @ isi.penerima: Baris 1 (5.1.05.01.01.0001) diberikan menurut nama penerima. Isi penerima semula dan penggantinya.',
    ],
  ],
]
