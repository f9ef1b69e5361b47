import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'
import { isianKua } from './isian-kua.ts'

/** KUA-PPAS: plafon agreed with the DPRD, from the RKPD; the head of the region signs the nota kesepakatan (PP-12-2019:P90.2). */
export const ppas: JenisDokumen = {
  kode: 'ppas',
  nama: 'KUA dan PPAS',
  singkatan: 'KUA-PPAS',
  bidang: 'penganggaran',
  templatNomor: '{seq3}/PPAS/{unit}/{tahun}',
  isian: [{ nama: 'nota', label: 'Nota kesepakatan KDH dan DPRD', tipe: 'teks', wajib: true }, ...isianKua],
  baris: 'plafon',
  rentangTahun: [1, 0],
  asal: { jenis: ['rkpd'], status: ['disahkan'], wajib: true, satu: false },
  langkah: ajukanDanSahkan('KUA-PPAS', { pembuat: ['tapd'], pengesah: ['kdh'], membukukan: true }),
}
