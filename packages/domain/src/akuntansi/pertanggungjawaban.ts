import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'

/**
 * Perda Pertanggungjawaban of a year: the fact that DPRD and the head of the region closed it, dated in the year after. A change of
 * the next APBD waits for it (PP-12-2019:P179.3).
 */
export const pertanggungjawaban: JenisDokumen = {
  kode: 'pertanggungjawaban',
  nama: 'Perda Pertanggungjawaban Pelaksanaan APBD',
  singkatan: 'Perda Pertanggungjawaban',
  bidang: 'akuntansi',
  templatNomor: '{seq3}/PERTANGGUNGJAWABAN/{unit}/{tahun}',
  isian: [
    { nama: 'perda', label: 'Perda Pertanggungjawaban', tipe: 'teks', wajib: true },
    { nama: 'persetujuan', label: 'Persetujuan bersama DPRD', tipe: 'teks', wajib: true },
  ],
  baris: 'tanpa',
  rentangTahun: [0, 1],
  langkah: ajukanDanSahkan('Perda Pertanggungjawaban', {
    ...{ pembuat: ['ppkd'], pengesah: ['kdh'], membukukan: false },
  }),
}
