import type { FaktaDokumen } from '../sistem/aturan.ts'
import { asal, baris, fakta } from '../testing/fakta.ts'
import type { Kasus } from '../testing/kasus.ts'

const plafon = (jumlah: string, urut = 1) => baris(jumlah, { urut, kunci: urut, rekening: '' })
const isi = { sebab: 'asumsi', nota: 'Nota 7/2026', alasan: 'Transfer pusat melampaui asumsi' }
const kupa = (lain: Partial<FaktaDokumen> = {}) =>
  fakta('ppas_perubahan', {
    ...{ isi, tanggal: '2026-08-10', baris: [plafon('60'), plafon('-20', 2)] },
    asal: asal('ppas', [plafon('500')], { tanggal: '2025-08-08' }),
    ...lain,
  })

/** Lawful and unlawful documents in the words of an officer, with every finding expected. */
export const kasusPpasPerubahan: readonly Kasus[] = [
  ['yang menambah dan mengurangi plafon karena asumsi meleset sah', kupa(), []],
  ['karena SiLPA harus digunakan sah', kupa({ isi: { ...isi, sebab: 'silpa' } }), []],
  ['karena pergeseran antar organisasi sah', kupa({ isi: { ...isi, sebab: 'pergeseran' } }), []],
  ['karena keadaan darurat sah', kupa({ isi: { ...isi, sebab: 'darurat' } }), []],
  ['karena keadaan luar biasa sah', kupa({ isi: { ...isi, sebab: 'luar-biasa' } }), []],
  [
    'tanpa sebab ditolak',
    kupa({ isi: { ...isi, sebab: '' } }),
    ['kupa-sebab @ isi.sebab: Pilih satu dari lima sebab perubahan APBD.'],
  ],
  [
    'dengan sebab karangan ditolak',
    kupa({ isi: { ...isi, sebab: 'permintaan-pimpinan' } }),
    ['kupa-sebab @ isi.sebab: Pilih satu dari lima sebab perubahan APBD.'],
  ],
  [
    'tanpa nota kesepakatan ditolak',
    kupa({ isi: { ...isi, nota: ' ' } }),
    ['kupa-nota @ isi.nota: Isi nomor dan tanggal nota kesepakatan KUPA-PPAS-P.'],
  ],
  [
    'tanpa uraian sebab ditolak',
    kupa({ isi: { ...isi, alasan: 'perlu' } }),
    ['kupa-alasan @ isi.alasan: Uraikan sebab perubahan, sedikitnya 10 huruf.'],
  ],
  [
    'atas rekening ditolak',
    kupa({ baris: [baris('60')] }),
    [
      'kupa-plafon @ baris.1: Baris 1 (5.1.02.01.01.0024) sebuah rekening. Pilih sub kegiatan dan sumber dana.',
    ],
  ],
  [
    'yang mendahului KUA-PPAS ditolak',
    kupa({ tanggal: '2026-01-02', asal: asal('ppas', [plafon('500')], { tanggal: '2026-01-05' }) }),
    [
      'kupa-setelah-ppas @ tanggal: Tanggal 2 Januari 2026 mendahului KUA-PPAS 00007 tanggal 5 Januari 2026. Isi tanggal paling awal 5 Januari 2026.',
    ],
  ],
]
