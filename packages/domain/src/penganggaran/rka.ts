import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/**
 * RKA-SKPD: what is bought under each mata anggaran, coefficient × unit price. The head of the SKPD submits it; with TAPD's
 * agreement it takes its place in the plafon (PP-12-2019:P93.1-2).
 */
export const rka: JenisDokumen = {
  kode: 'rka',
  nama: 'Rencana Kerja dan Anggaran SKPD',
  singkatan: 'RKA',
  bidang: 'penganggaran',
  templatNomor: 'RKA/{unit}/{seq3}/{tahun}',
  isian: [],
  baris: 'rincian',
  rentangTahun: [1, 0],
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan RKA',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['pa'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'verifikasi',
      label: 'Verifikasi RKA',
      dari: ['diajukan'],
      ke: 'diverifikasi',
      peran: ['tapd'],
      fungsi: 'pemeriksa',
      tandaTangan: true,
      bernomor: true,
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan RKA',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['tapd'],
      fungsi: 'pemeriksa',
      wajibCatatan: true,
    },
    batalkan('RKA', ['pa']),
  ],
}
