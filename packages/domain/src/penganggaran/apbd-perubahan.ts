import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'
import { isianSebab } from './sebab-perubahan.ts'

/** P-APBD: the changed by-law adopts every RKPA that TAPD agreed to, for one of the five reasons (PP-12-2019:P161.2). */
export const apbdPerubahan: JenisDokumen = {
  kode: 'apbd_perubahan',
  nama: 'Penetapan Perubahan APBD',
  singkatan: 'P-APBD',
  bidang: 'penganggaran',
  templatNomor: '{seq3}/P-APBD/{unit}/{tahun}',
  isian: [
    isianSebab,
    { nama: 'perda', label: 'Perda Perubahan APBD', tipe: 'teks', wajib: true },
    { nama: 'persetujuan', label: 'Persetujuan bersama DPRD', tipe: 'teks', wajib: true },
    {
      nama: 'tanggal_persetujuan',
      label: 'Tanggal persetujuan bersama',
      tipe: 'tanggal',
      wajib: true,
      bantuan: 'Paling lambat 30 September; lewat itu APBD berjalan tetap dilaksanakan.',
    },
  ],
  baris: 'tanpa',
  memuat: { jenis: 'rka_perubahan', status: 'diverifikasi' },
  asal: { jenis: ['ppas_perubahan'], status: ['disahkan'], wajib: true, satu: true },
  langkah: ajukanDanSahkan('P-APBD', { pembuat: ['ppkd'], pengesah: ['kdh'], membukukan: false }),
}
