import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/**
 * Takes back what its origin posted, with the same lines and the opposite sign; the origin becomes `dibalik` and stays.
 * Whoever keeps the book drafts it, and who answers for the budget or the treasury signs (PP-12-2019:P14.2, P7.2, P10.1).
 */
export const pembalikan: JenisDokumen = {
  kode: 'pembalikan',
  nama: 'Pembalikan Jurnal',
  singkatan: 'Pembalikan',
  bidang: 'akuntansi',
  templatNomor: '{seq5}/PEMBALIKAN/{unit}/{bulan}/{tahun}',
  isian: [
    {
      nama: 'alasan',
      label: 'Alasan pembalikan',
      tipe: 'paragraf',
      wajib: true,
      bantuan: 'Apa yang salah dan bagaimana seharusnya; terbaca pemeriksa.',
    },
  ],
  baris: 'tanpa',
  asal: {
    jenis: [
      'rkpd',
      'ppas',
      'pengecualian_ppas',
      'rka',
      'pengecualian_rka',
      'dpa',
      'pergeseran',
      'ppas_perubahan',
      'dpa_perubahan',
      'spd',
      'kontrak',
      'bast',
      'spp',
      'sp2d',
      'tbp',
      'sts',
      'silpa',
    ],
    status: ['diverifikasi', 'disahkan'],
    wajib: true,
    satu: true,
  },
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan pembalikan',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['ppk-skpd', 'kuasa-bud'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'tanda-tangani',
      label: 'Tanda tangani pembalikan',
      dari: ['diajukan'],
      ke: 'disahkan',
      peran: ['pa', 'kpa', 'ppkd'],
      fungsi: 'pengesah',
      tandaTangan: true,
      bernomor: true,
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan pembalikan',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['pa', 'kpa', 'ppkd'],
      fungsi: 'pengesah',
      wajibCatatan: true,
    },
    batalkan('pembalikan', ['ppk-skpd', 'kuasa-bud']),
  ],
}
