import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { dpa } from './dpa.ts'

/** DPPA: the differences of one RKPA by month; with the PPKD's validation they stand in the book (PP-12-2019:P161). */
export const dpaPerubahan: JenisDokumen = {
  kode: 'dpa_perubahan',
  nama: 'Dokumen Pelaksanaan Perubahan Anggaran',
  singkatan: 'DPPA',
  bidang: 'penganggaran',
  templatNomor: 'DPPA/{unit}/{seq3}/{tahun}',
  isian: [{ nama: 'dasar', label: 'Perkada penjabaran Perubahan APBD', tipe: 'teks', wajib: true }],
  baris: 'mata-anggaran-bulanan',
  selisih: true,
  asal: { jenis: ['rka_perubahan'], status: ['diverifikasi'], wajib: true, satu: true },
  langkah: dpa.langkah.map((langkah) => ({ ...langkah, label: langkah.label.replace('DPA', 'DPPA') })),
}
