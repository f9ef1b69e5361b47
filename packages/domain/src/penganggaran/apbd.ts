import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'

/**
 * APBD: adopts every RKA that TAPD agreed to; the head of the region signs what DPRD approved (PP-12-2019:P106.1), or, without it, a
 * Perkada within last year's figure (P107).
 */
export const apbd: JenisDokumen = {
  kode: 'apbd',
  nama: 'Penetapan APBD',
  singkatan: 'APBD',
  bidang: 'penganggaran',
  templatNomor: '{seq3}/APBD/{unit}/{tahun}',
  isian: [
    {
      nama: 'bentuk',
      label: 'Bentuk penetapan',
      tipe: 'pilihan',
      wajib: false,
      bantuan: 'Kosong berarti Perda. Perkada bila DPRD tidak mengambil keputusan bersama 60 hari kerja.',
      pilihan: [
        { nilai: 'perda', label: 'Perda APBD' },
        { nilai: 'perkada', label: 'Perkada APBD, tanpa persetujuan bersama' },
      ],
    },
    {
      nama: 'wajib_dulu',
      label: 'Perkada: belanja mengikat dan wajib sudah didahulukan',
      tipe: 'ya-tidak',
      wajib: false,
    },
    {
      nama: 'di_atas_pagu',
      label: 'Perkada: sebab melampaui angka APBD tahun lalu',
      tipe: 'pilihan',
      wajib: false,
      pilihan: [
        { nilai: 'beban-pusat', label: 'Beban dari kebijakan Pemerintah Pusat' },
        { nilai: 'darurat', label: 'Keadaan darurat atau keperluan mendesak' },
      ],
    },
    { nama: 'perda', label: 'Perda atau Perkada APBD', tipe: 'teks', wajib: true },
    {
      nama: 'persetujuan',
      label: 'Persetujuan bersama DPRD, atau pengesahan Menteri atau gubernur',
      tipe: 'teks',
      wajib: true,
    },
  ],
  baris: 'tanpa',
  memuat: { jenis: 'rka', status: 'diverifikasi' },
  rentangTahun: [1, 0],
  langkah: ajukanDanSahkan('APBD', { pembuat: ['ppkd'], pengesah: ['kdh'], membukukan: false }),
}
