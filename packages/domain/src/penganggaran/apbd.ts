import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'

/** APBD: adopts every RKA that TAPD agreed to; the head of the region signs what DPRD approved (PP-12-2019:P106.1). */
export const apbd: JenisDokumen = {
  kode: 'apbd',
  nama: 'Penetapan APBD',
  singkatan: 'APBD',
  bidang: 'penganggaran',
  templatNomor: '{seq3}/APBD/{unit}/{tahun}',
  isian: [
    { nama: 'perda', label: 'Perda APBD', tipe: 'teks', wajib: true },
    { nama: 'persetujuan', label: 'Persetujuan bersama DPRD', tipe: 'teks', wajib: true },
  ],
  baris: 'tanpa',
  memuat: { jenis: 'rka', status: 'diverifikasi' },
  rentangTahun: [1, 0],
  langkah: ajukanDanSahkan('APBD', { pembuat: ['ppkd'], pengesah: ['kdh'], membukukan: false }),
}
