import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { langkahUkuran } from './langkah-ukuran.ts'

/** Target of indicators per quarter, in their own satuan; another one for the same indicator changes it by the difference. */
export const targetKinerja: JenisDokumen = {
  kode: 'target_kinerja',
  nama: 'Target Kinerja',
  singkatan: 'Target kinerja',
  bidang: 'kinerja',
  templatNomor: '{seq3}/TARGET/{unit}/{tahun}',
  isian: [
    {
      nama: 'dasar',
      label: 'Dasar target',
      tipe: 'teks',
      wajib: true,
      bantuan: 'Perjanjian Kinerja atau Renja yang memuat target ini.',
    },
    {
      nama: 'alasan',
      label: 'Alasan perubahan target',
      tipe: 'paragraf',
      wajib: false,
      bantuan: 'Wajib bila mengubah target yang sudah diverifikasi.',
    },
  ],
  baris: 'indikator',
  rentangTahun: [1, 0],
  langkah: langkahUkuran('target'),
}
