import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/**
 * Renja of an SKPD: what it plans per sub kegiatan and fund, each line perhaps from a verified usulan (UU-23-2014:P273.3). Bappeda
 * verifies it and the RKPD adopts it; it moves nothing itself, since the RKPD gives the authority (UU-23-2014:P264.2).
 */
export const renja: JenisDokumen = {
  kode: 'renja',
  nama: 'Rencana Kerja Perangkat Daerah',
  singkatan: 'Renja',
  bidang: 'perencanaan',
  templatNomor: '{seq3}/RENJA/{unit}/{tahun}',
  isian: [
    { nama: 'lokasi', label: 'Lokasi', tipe: 'teks', wajib: true },
    { nama: 'sasaran', label: 'Kelompok sasaran', tipe: 'teks', wajib: true },
  ],
  baris: 'plafon',
  barisAcuan: 'usulan',
  rentangTahun: [1, 0],
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan Renja',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['pa'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'verifikasi',
      label: 'Verifikasi Renja',
      dari: ['diajukan'],
      ke: 'diverifikasi',
      peran: ['bappeda'],
      fungsi: 'pemeriksa',
      bernomor: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan Renja',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['bappeda'],
      fungsi: 'pemeriksa',
      wajibCatatan: true,
    },
    batalkan('Renja', ['pa']),
  ],
}
