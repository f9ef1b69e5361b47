import type { Isian, JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'
import { type JalanPengecualian, jalanPengecualian } from './jalan-pengecualian.ts'

/** The head of every exception: which way, what proves it, why. */
export function isianPengecualian(untuk: JalanPengecualian['untuk']): readonly Isian[] {
  const pilihan = jalanPengecualian
    .filter((jalan) => jalan.untuk === untuk)
    .map(({ kode, nama }) => ({ nilai: kode, label: nama }))
  return [
    { nama: 'jalan', label: 'Jalan pengecualian', tipe: 'pilihan', wajib: true, pilihan },
    { nama: 'bukti', label: 'Berita acara atau keputusan', tipe: 'teks', wajib: true },
    { nama: 'alasan', label: 'Alasan', tipe: 'paragraf', wajib: true },
  ]
}

/** Lifts the plafon of one KUA-PPAS above its RKPD, by the amount of its lines, where the pemda's table admits it. */
export const pengecualianPpas: JenisDokumen = {
  kode: 'pengecualian_ppas',
  nama: 'Pengecualian PPAS di atas RKPD',
  singkatan: 'Pengecualian PPAS',
  bidang: 'penganggaran',
  templatNomor: '{seq3}/PENGECUALIAN-PPAS/{unit}/{tahun}',
  isian: isianPengecualian('ppas'),
  baris: 'plafon',
  rentangTahun: [1, 0],
  asal: { jenis: ['ppas', 'ppas_perubahan'], status: ['diajukan'], wajib: true, satu: false },
  langkah: ajukanDanSahkan('pengecualian', { pembuat: ['tapd'], pengesah: ['kdh'], membukukan: true }),
}
