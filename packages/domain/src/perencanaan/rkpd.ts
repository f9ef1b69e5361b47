import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'

/**
 * RKPD: indicative ceilings per sub kegiatan and fund, each line perhaps from an usulan; a regulation of the head of the region
 * (UU-23-2014:P264.2).
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
  rentangTahun: [1, 0],
  langkah: ajukanDanSahkan('RKPD', { pembuat: ['bappeda'], pengesah: ['kdh'], membukukan: true }),
}
