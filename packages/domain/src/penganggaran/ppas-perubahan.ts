import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'
import { isianSebab } from './sebab-perubahan.ts'

/** KUPA-PPAS-P: signed differences of plafon, agreed with the DPRD (PP-12-2019:P169). What it raises may be planned at once. */
export const ppasPerubahan: JenisDokumen = {
  kode: 'ppas_perubahan',
  nama: 'Perubahan KUA dan Perubahan PPAS',
  singkatan: 'KUPA-PPAS-P',
  bidang: 'penganggaran',
  templatNomor: '{seq3}/KUPA-PPAS-P/{unit}/{tahun}',
  isian: [
    isianSebab,
    { nama: 'nota', label: 'Nota kesepakatan KDH dan DPRD', tipe: 'teks', wajib: true },
    { nama: 'alasan', label: 'Uraian sebab perubahan', tipe: 'paragraf', wajib: true },
  ],
  baris: 'plafon',
  selisih: true,
  asal: { jenis: ['ppas'], status: ['disahkan'], wajib: false, satu: false },
  langkah: ajukanDanSahkan('KUPA-PPAS-P', { pembuat: ['tapd'], pengesah: ['kdh'], membukukan: true }),
}
