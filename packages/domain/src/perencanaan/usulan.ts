import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

const pemeriksa = ['bappeda', 'pa', 'kpa']

/**
 * What somebody asks of the government: a citizen without log-in, or an officer for a meeting of citizens. Its number is the
 * ticket, drawn on submission. Once verified it is on record with its estimate; RKPD lines take it up (UU-25-2004:P23.2).
 */
export const usulan: JenisDokumen = {
  kode: 'usulan',
  nama: 'Usulan Masyarakat',
  singkatan: 'Usulan',
  bidang: 'perencanaan',
  templatNomor: 'U{tahun}-{seq5}',
  nomorSePemda: true,
  isian: [
    { nama: 'pengusul', label: 'Nama pengusul', tipe: 'teks', wajib: true, pribadi: true },
    {
      nama: 'kontak',
      label: 'Kontak pengusul',
      tipe: 'teks',
      wajib: true,
      pribadi: true,
      bantuan: 'Telepon atau surel; hanya untuk petugas yang memverifikasi.',
    },
    { nama: 'lokasi', label: 'Lokasi', tipe: 'teks', wajib: true },
    { nama: 'alasan', label: 'Mengapa diperlukan', tipe: 'paragraf', wajib: true },
    {
      nama: 'perkiraan',
      label: 'Perkiraan biaya',
      tipe: 'uang',
      wajib: true,
      bantuan: 'Perkiraan kasar cukup; RKPD menetapkan sendiri berapa yang ditampung.',
    },
  ],
  baris: 'tanpa',
  jumlahDari: 'perkiraan',
  rentangTahun: [2, 0],
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan usulan',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['bappeda', 'pptk'],
      fungsi: 'pembuat',
      bernomor: true,
    },
    {
      tindakan: 'verifikasi',
      label: 'Verifikasi usulan',
      dari: ['diajukan'],
      ke: 'diverifikasi',
      peran: pemeriksa,
      fungsi: 'pemeriksa',
      membukukan: true,
    },
    {
      tindakan: 'tolak',
      label: 'Tolak usulan',
      dari: ['diajukan'],
      ke: 'ditolak',
      peran: pemeriksa,
      fungsi: 'pemeriksa',
      wajibCatatan: true,
    },
    batalkan('usulan', ['bappeda', 'pptk']),
  ],
}
