import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/** DPA-SKPD: PA submits, TAPD verifies, Sekda approves, PPKD validates and posts (PP-12-2019:P132-133, P6.1, P7.2). */
export const dpa: JenisDokumen = {
  kode: 'dpa',
  nama: 'Dokumen Pelaksanaan Anggaran',
  singkatan: 'DPA',
  bidang: 'penganggaran',
  templatNomor: 'DPA/{unit}/{seq3}/{tahun}',
  isian: [{ nama: 'dasar', label: 'Perkada penjabaran APBD', tipe: 'teks', wajib: true }],
  baris: 'mata-anggaran-bulanan',
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan DPA',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['pa'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'verifikasi',
      label: 'Verifikasi DPA',
      dari: ['diajukan'],
      ke: 'diverifikasi',
      peran: ['tapd'],
      fungsi: 'pemeriksa',
    },
    {
      tindakan: 'setujui',
      label: 'Setujui DPA',
      dari: ['diverifikasi'],
      ke: 'disetujui',
      peran: ['sekda'],
      fungsi: 'penyetuju',
      tandaTangan: true,
    },
    {
      tindakan: 'sahkan',
      label: 'Sahkan DPA',
      dari: ['disetujui'],
      ke: 'disahkan',
      peran: ['ppkd'],
      fungsi: 'pengesah',
      tandaTangan: true,
      bernomor: true,
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan DPA',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['tapd'],
      fungsi: 'pemeriksa',
      wajibCatatan: true,
    },
    batalkan('DPA', ['pa']),
  ],
}
