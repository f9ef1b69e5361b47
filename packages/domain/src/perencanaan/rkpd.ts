import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'

/**
 * RKPD: indicative ceilings per sub kegiatan and fund; a regulation of the head of the region (UU-23-2014:P264.2). It adopts
 * the verified Renja, and a line takes up an usulan only through one of them (UU-25-2004:P21.3).
 */
export const rkpd: JenisDokumen = {
  kode: 'rkpd',
  nama: 'Rencana Kerja Pemerintah Daerah',
  singkatan: 'RKPD',
  bidang: 'perencanaan',
  templatNomor: '{seq3}/RKPD/{unit}/{tahun}',
  isian: [{ nama: 'dasar', label: 'Perkada RKPD', tipe: 'teks', wajib: true }],
  baris: 'plafon',
  barisAcuan: 'usulan',
  memuat: { jenis: 'renja', status: 'diverifikasi' },
  rentangTahun: [1, 0],
  langkah: ajukanDanSahkan('RKPD', { pembuat: ['bappeda'], pengesah: ['kdh'], membukukan: true }),
}
