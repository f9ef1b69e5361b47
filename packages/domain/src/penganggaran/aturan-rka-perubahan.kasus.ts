import type { FaktaDokumen } from '../sistem/aturan.ts'
import { asal, baris, fakta, rp } from '../testing/fakta.ts'
import { perubahanKosong } from './fakta-perubahan.ts'
import { jalurPlafon } from './jalur-plafon.ts'
import type { Kasus } from '../testing/kasus.ts'

const kupa = { nomor: '001/KUPA-PPAS-P', tanggal: '2026-08-10' }
const pagu = (boleh: string, diminta = '0') =>
  new Map([[jalurPlafon(baris('1')), { sebutan: 'Plafon drainase', boleh: rp(boleh), diminta: rp(diminta) }]])
const rkpa = (lain: Partial<FaktaDokumen> = {}, plafon = pagu('60')) =>
  fakta('rka_perubahan', {
    ...{ tanggal: '2026-08-24', isi: { alasan: 'Pendapatan melampaui asumsi' } },
    baris: [baris('80'), baris('-20', { urut: 2, kunci: 2, rekening: '5.1.02.02.07.0002' })],
    asal: asal('dpa', [baris('100')]),
    perubahan: { ...perubahanKosong, kupa, pagu: plafon },
    ...lain,
  })
const pendapatan = baris('60', { rekening: '4.2.01.01.02.0001', subKegiatan: '' })

/** Lawful and unlawful documents in the words of an officer, with every finding expected. */
export const kasusRkaPerubahan: readonly Kasus[] = [
  ['yang bertambah tepat sebesar KUPA-PPAS-P sah', rkpa(), []],
  [
    'yang bertambah satu sen di atas plafon ditolak',
    rkpa({}, pagu('59.99')),
    [
      'rkpa-plafon @ baris.1: Plafon drainase bertambah Rp60, sedangkan plafonnya tinggal Rp59,99. Kurangi Rp0,01, atau sepakati KUPA-PPAS-P lebih dulu.',
    ],
  ],
  [
    'yang plafonnya sudah diminta RKPA lain ditolak',
    rkpa({}, pagu('60', '10')),
    [
      'rkpa-plafon @ baris.1: Plafon drainase bertambah Rp60, sedangkan plafonnya tinggal Rp50, setelah Rp10 diminta RKPA lain. Kurangi Rp10, atau sepakati KUPA-PPAS-P lebih dulu.',
    ],
  ],
  [
    'dengan temuan APIP yang belum ditutup ditahan',
    rkpa({ asistensi: [{ lokasi: 'catatan', sumber: 'Reviu APIP', isi: 'Lampirkan kerangka acuan' }] }),
    [
      'rkpa-asistensi @ catatan: Reviu APIP minta perbaikan: Lampirkan kerangka acuan. Perbaiki dan jawab; Reviu APIP menutupnya sebelum verifikasi.',
    ],
  ],
  ['yang hanya mengurangi tidak memerlukan plafon', rkpa({ baris: [baris('-20')] }, pagu('-20')), []],
  [
    'belanja sebelum KUPA-PPAS-P ditolak',
    rkpa({ perubahan: perubahanKosong }),
    ['rkpa-kupa @ asal: Belum ada KUPA-PPAS-P yang ditandatangani. Tunggu kesepakatannya.'],
  ],
  ['pendapatan tidak menunggu KUPA-PPAS-P', rkpa({ baris: [pendapatan], perubahan: perubahanKosong }), []],
  ['yang mengurangi tepat sampai lantai sah', rkpa({ bisaDigeser: new Map([[2, rp('20')]]) }), []],
  [
    'yang mengurangi di bawah realisasi dan komitmen ditolak',
    rkpa({ bisaDigeser: new Map([[2, rp('19.99')]]) }),
    [
      'rkpa-lantai @ baris.2: Baris 2 (5.1.02.02.07.0002) dikurangi Rp20, sedangkan yang belum terikat dan belum disediakan SPD Rp19,99. Kurangi paling banyak sebesar itu.',
    ],
  ],
  [
    'tanpa alasan ditolak',
    rkpa({ isi: {} }),
    ['rkpa-alasan @ isi.alasan: Tulis alasan perubahan, sedikitnya 10 huruf.'],
  ],
  [
    'pada rekening yang belum rinci ditolak',
    rkpa({ baris: [baris('10', { rekening: '5.1.02' })] }),
    [
      'rkpa-rekening @ baris.1: Baris 1 (5.1.02) baru 3 dari 6 tingkat. Pilih rekening pendapatan atau belanja atau penerimaan pembiayaan atau pengeluaran pembiayaan sampai sub rincian objek.',
    ],
  ],
  [
    'yang mencampur belanja dan pendapatan ditolak',
    rkpa({ baris: [baris('10'), { ...pendapatan, urut: 2, kunci: 2 }] }),
    [
      'rkpa-satu-bagian @ baris.2: Baris 2 (4.2.01.01.02.0001) pendapatan, sedangkan baris pertama belanja. Buat dokumen sendiri untuk pendapatan.',
    ],
  ],
  [
    'yang mendahului DPA ditolak',
    rkpa({ tanggal: '2026-02-02' }),
    [
      'rkpa-setelah-dpa @ tanggal: Tanggal 2 Februari 2026 mendahului DPA 00007 tanggal 2 Maret 2026. Isi tanggal paling awal 2 Maret 2026.',
    ],
  ],
]
