import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'

/**
 * SiLPA of the year before, as received financing of this one: its cash is in kas daerah already (opening balance), so nothing moves
 * but the budgetary book. PPKD states it, the head of the region signs (PP-12-2019:P70.2, P7.2).
 */
export const silpa: JenisDokumen = {
  kode: 'silpa',
  nama: 'Penerimaan Pembiayaan SiLPA',
  singkatan: 'SiLPA',
  bidang: 'akuntansi',
  templatNomor: '{seq3}/SILPA/{unit}/{tahun}',
  isian: [
    {
      nama: 'dasar',
      label: 'Dasar SiLPA',
      tipe: 'teks',
      wajib: true,
      bantuan: 'Perda pertanggungjawaban tahun lalu, atau laporan hasil pemeriksaan BPK.',
    },
  ],
  baris: 'pendapatan',
  langkah: ajukanDanSahkan('SiLPA', { pembuat: ['ppkd'], pengesah: ['kdh'], membukukan: true }),
}
