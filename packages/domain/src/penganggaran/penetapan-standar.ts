import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'

/**
 * The decree that takes verified proposals into the list of standard prices: what it adopts holds from its day as a version of its
 * own, beside all that holds already (PP-12-2019:P51.4).
 */
export const penetapanStandar: JenisDokumen = {
  kode: 'penetapan_standar',
  nama: 'Penetapan Standar Harga',
  singkatan: 'Penetapan standar',
  bidang: 'penganggaran',
  templatNomor: '{seq3}/PENETAPAN-STANDAR/{unit}/{tahun}',
  isian: [
    {
      ...{ nama: 'edisi', label: 'Nama daftar', tipe: 'teks', wajib: true },
      bantuan: 'Nama yang tampak pada setiap harga, misalnya SSH 2026 Perubahan 1.',
    },
    { nama: 'keputusan', label: 'Nomor keputusan', tipe: 'teks', wajib: true },
    { nama: 'tanggalKeputusan', label: 'Tanggal keputusan', tipe: 'tanggal', wajib: true },
    { nama: 'sejak', label: 'Berlaku sejak', tipe: 'tanggal', wajib: true },
  ],
  baris: 'tanpa',
  tanpaJumlah: true,
  memuat: { jenis: 'usulan_standar', status: 'diverifikasi' },
  rentangTahun: [1, 0],
  langkah: ajukanDanSahkan('penetapan standar', {
    ...{ pembuat: ['ppkd'], pengesah: ['kdh'], membukukan: false },
  }).map((langkah) => (langkah.ke === 'disahkan' ? { ...langkah, memberlakukan: true } : langkah)),
}
