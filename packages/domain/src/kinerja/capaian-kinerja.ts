import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { langkahUkuran } from './langkah-ukuran.ts'
import { bulanTriwulan, namaTriwulan } from './triwulan.ts'

/** Achievement of indicators in one quarter, in their own satuan; another one for the same quarter corrects it by the difference. */
export const capaianKinerja: JenisDokumen = {
  kode: 'capaian_kinerja',
  nama: 'Capaian Kinerja',
  singkatan: 'Capaian kinerja',
  bidang: 'kinerja',
  templatNomor: '{seq3}/CAPAIAN/{unit}/{tahun}',
  isian: [
    {
      nama: 'triwulan',
      label: 'Triwulan',
      tipe: 'pilihan',
      wajib: true,
      pilihan: bulanTriwulan.map((bulan, index) => ({
        nilai: String(bulan),
        label: `Triwulan ${namaTriwulan[index] ?? ''}`,
      })),
    },
    {
      nama: 'bukti',
      label: 'Bukti',
      tipe: 'teks',
      wajib: true,
      bantuan: 'Nama dan nomor laporan atau berkas yang membuktikan capaian.',
    },
    {
      nama: 'faktor',
      label: 'Faktor pendorong dan penghambat',
      tipe: 'paragraf',
      wajib: false,
    },
  ],
  baris: 'indikator',
  rentangTahun: [0, 1],
  langkah: langkahUkuran('capaian'),
}
