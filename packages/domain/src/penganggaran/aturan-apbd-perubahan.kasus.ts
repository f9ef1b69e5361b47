import type { FaktaDokumen } from '../sistem/aturan.ts'
import { asal, baris, fakta, rp } from '../testing/fakta.ts'
import { type FaktaPerubahan, perubahanKosong } from './fakta-perubahan.ts'
import type { Kasus } from '../testing/kasus.ts'

const rkpa = { nomor: 'RKPA/1.03/001/2026', utuh: true }
const isi = {
  ...{ sebab: 'asumsi', perda: 'Perda 5/2026', persetujuan: 'PB 4/2026' },
  tanggal_persetujuan: '2026-09-30',
}
const lalu = { nomor: '001/PERTANGGUNGJAWABAN', tanggal: '2026-07-29' }
const kini = { pendapatan: rp('540'), belanja: rp('540'), penerimaan: 0n, pengeluaran: 0n }
const papbd = (perubahan: Partial<FaktaPerubahan> = {}, lain: Partial<FaktaDokumen> = {}) =>
  fakta('apbd_perubahan', {
    ...{ isi, tanggal: '2026-10-01', baris: [], muatan: [rkpa], penandaTangan: 'kdh' },
    postur: { pendapatan: rp('60'), belanja: rp('60'), penerimaan: 0n, pengeluaran: 0n },
    asal: asal('ppas_perubahan', [baris('60', { rekening: '' })], { tanggal: '2026-08-10' }),
    perubahan: { ...perubahanKosong, kini, pertanggungjawaban: lalu, ...perubahan },
    ...lain,
  })
const pagu = (boleh: string, diminta: string): Partial<FaktaPerubahan> => ({
  pagu: new Map([['1', { sebutan: 'Plafon drainase', boleh: rp(boleh), diminta: rp(diminta) }]]),
})
const postur = (pendapatan: string, belanja: string) => ({
  postur: { pendapatan: rp(pendapatan), belanja: rp(belanja), penerimaan: 0n, pengeluaran: 0n },
})
const kedua = { sebelumnya: ['001/P-APBD/2026'] }
const luarBiasa = { isi: { ...isi, sebab: 'luar-biasa' } }

/** Lawful and unlawful documents in the words of an officer, with every finding expected. */
export const kasusApbdPerubahan: readonly Kasus[] = [
  ['yang seimbang dan tepat waktu sah', papbd(), []],
  [
    'tanpa sebab ditolak',
    papbd({}, { isi: { ...isi, sebab: '' } }),
    ['papbd-sebab @ isi.sebab: Pilih satu dari lima sebab perubahan APBD.'],
  ],
  [
    'sebelum Perda Pertanggungjawaban tahun lalu ditolak',
    papbd({ pertanggungjawaban: null }),
    [
      'papbd-pertanggungjawaban @ tanda-tangani: Perda Pertanggungjawaban tahun 2025 belum ditetapkan. Catat dan tanda tangani itu lebih dulu; perubahan APBD 2026 ditetapkan sesudahnya.',
    ],
  ],
  [
    'yang bertanggal mendahului Perda Pertanggungjawaban ditolak',
    papbd({ pertanggungjawaban: { ...lalu, tanggal: '2026-10-02' } }),
    [
      'papbd-pertanggungjawaban @ tanggal: Tanggal 1 Oktober 2026 mendahului Perda Pertanggungjawaban 001/PERTANGGUNGJAWABAN tanggal 2 Oktober 2026. Isi tanggal paling awal 2 Oktober 2026.',
    ],
  ],
  [
    'boleh disusun dan diajukan sebelum Perda Pertanggungjawaban',
    papbd({ pertanggungjawaban: null }, { penandaTangan: null }),
    [],
  ],
  [
    'kedua dalam setahun karena asumsi ditolak',
    papbd(kedua),
    [
      'papbd-sekali @ isi.sebab: APBD tahun ini sudah diubah dengan 001/P-APBD/2026. Perubahan kedua hanya untuk keadaan luar biasa.',
    ],
  ],
  [
    'kedua karena keadaan luar biasa, tepat 50 %, ditolak',
    papbd(kedua, { ...luarBiasa, ...postur('270', '270') }),
    [
      'papbd-sekali @ isi.sebab: Pendapatan berubah Rp270 dari Rp540 dan belanja Rp270 dari Rp540: tidak ada yang lebih dari 50 %, jadi bukan keadaan luar biasa.',
    ],
  ],
  [
    'kedua karena pendapatan turun lebih dari 50 % sah',
    papbd(kedua, { ...luarBiasa, ...postur('-270.01', '-270.01') }),
    [],
  ],
  [
    'yang disetujui bersama 1 Oktober ditolak',
    papbd({}, { isi: { ...isi, tanggal_persetujuan: '2026-10-01' } }),
    [
      'papbd-tenggat @ isi.tanggal_persetujuan: Persetujuan bersama 1 Oktober 2026 melewati 30 September 2026: APBD berjalan tetap dilaksanakan, perubahan tidak ditetapkan.',
    ],
  ],
  [
    'tanpa persetujuan bersama ditolak',
    papbd({}, { isi: { ...isi, persetujuan: '' } }),
    ['papbd-persetujuan @ isi.persetujuan: Isi nomor dan tanggal persetujuan bersama.'],
  ],
  [
    'tanpa RKPA ditolak',
    papbd({}, { muatan: [] }),
    [
      'papbd-memuat-rkpa @ muatan: Belum ada RKPA yang dimuat. Ubah draf ini, lalu pilih RKPA yang disetujui TAPD.',
    ],
  ],
  [
    'dengan RKPA yang berubah setelah dimuat ditolak',
    papbd({}, { muatan: [{ ...rkpa, utuh: false }] }),
    [
      'papbd-rkpa-utuh @ muatan: RKPA/1.03/001/2026 berubah setelah dimuat. Kembalikan P-APBD, lalu ubah drafnya agar memuat yang sekarang.',
    ],
  ],
  ['yang menghabiskan plafon KUPA-PPAS-P sah', papbd(pagu('60', '60')), []],
  [
    'di atas plafon KUPA-PPAS-P ditolak',
    papbd(pagu('60', '60.01')),
    [
      'papbd-plafon @ muatan: Plafon drainase bertambah Rp60,01, sedangkan plafonnya tinggal Rp60. Minta dinasnya mengurangi Rp0,01.',
    ],
  ],
  [
    'yang tidak mengurangi plafon yang disepakati berkurang ditolak',
    papbd(pagu('-20', '0')),
    [
      'papbd-plafon @ muatan: Plafon drainase menurut KUPA-PPAS-P berkurang Rp20, sedangkan RKPA mengubahnya Rp0. Minta dinasnya mengurangi RKPA.',
    ],
  ],
  ['yang mengurangi sebanyak yang disepakati sah', papbd(pagu('-20', '-20')), []],
  [
    'yang kurang satu rupiah ditolak',
    papbd({}, postur('59', '60')),
    [
      'papbd-silpa-nol @ muatan: Selisih pendapatan Rp59 − selisih belanja Rp60 + selisih pembiayaan neto Rp0 kurang Rp1. Tambah pendapatan atau pembiayaan, atau kurangi belanja.',
    ],
  ],
  [
    'yang bersisa satu rupiah ditolak',
    papbd({}, postur('61', '60')),
    [
      'papbd-silpa-nol @ muatan: Selisih pendapatan Rp61 − selisih belanja Rp60 + selisih pembiayaan neto Rp0 bersisa Rp1. Anggarkan sisanya sebagai belanja atau pengeluaran pembiayaan.',
    ],
  ],
  [
    'yang mendahului KUPA-PPAS-P ditolak',
    papbd({}, { tanggal: '2026-08-09' }),
    [
      'papbd-setelah-kupa @ tanggal: Tanggal 9 Agustus 2026 mendahului KUPA-PPAS-P 00007 tanggal 10 Agustus 2026. Isi tanggal paling awal 10 Agustus 2026.',
    ],
  ],
]
