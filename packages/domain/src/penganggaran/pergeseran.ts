import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/**
 * Pergeseran: signed differences per mata anggaran and month, zero in total. Who signs follows from what the money
 * crosses (matriks-pergeseran); the rules of the kind say so.
 */
export const pergeseran: JenisDokumen = {
  kode: 'pergeseran',
  nama: 'Pergeseran Anggaran',
  singkatan: 'Pergeseran',
  bidang: 'penganggaran',
  templatNomor: '{seq3}/PERGESERAN/{unit}/{tahun}',
  isian: [
    {
      nama: 'bentuk',
      label: 'Bentuk dasar hukum',
      tipe: 'pilihan',
      wajib: true,
      pilihan: [
        { nilai: 'perkada', label: 'Perubahan Perkada Penjabaran APBD' },
        { nilai: 'perda', label: 'Perubahan Perda APBD' },
      ],
    },
    { nama: 'dasar', label: 'Nomor dan tanggal dasar hukum', tipe: 'teks', wajib: true },
    { nama: 'alasan', label: 'Alasan pergeseran', tipe: 'paragraf', wajib: true },
    {
      nama: 'penerima',
      label: 'Perubahan penerima',
      tipe: 'paragraf',
      wajib: false,
      bantuan: 'Hibah, bantuan sosial, bantuan keuangan: nama semula, nama menjadi. Perlu tanda tangan KDH.',
    },
    {
      nama: 'lokasi',
      label: 'Perubahan lokasi',
      tipe: 'paragraf',
      wajib: false,
      bantuan: 'Lokasi semula, lokasi menjadi. Perlu tanda tangan KDH.',
    },
  ],
  baris: 'mata-anggaran-bulanan',
  selisih: true,
  asal: { jenis: ['dpa'], status: ['disahkan'], wajib: true, satu: false },
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan pergeseran',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['pa'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'verifikasi',
      label: 'Verifikasi pergeseran',
      dari: ['diajukan'],
      ke: 'diverifikasi',
      peran: ['tapd'],
      fungsi: 'pemeriksa',
    },
    {
      tindakan: 'tanda-tangani',
      label: 'Tanda tangani pergeseran',
      dari: ['diverifikasi'],
      ke: 'disahkan',
      peran: ['ppkd', 'sekda', 'kdh'],
      fungsi: 'pengesah',
      tandaTangan: true,
      bernomor: true,
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan pergeseran',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['tapd'],
      fungsi: 'pemeriksa',
      wajibCatatan: true,
    },
    batalkan('pergeseran', ['pa']),
  ],
}
