import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/** TBP: the revenue treasurer receipts what was paid to him, PPK-SKPD verifies and posts (PP-12-2019:P14.2, P19.1). */
export const tbp: JenisDokumen = {
  kode: 'tbp',
  nama: 'Tanda Bukti Penerimaan',
  singkatan: 'TBP',
  bidang: 'penatausahaan',
  templatNomor: '{seq5}/TBP/{unit}/{bulan}/{tahun}',
  isian: [{ nama: 'penyetor', label: 'Diterima dari', tipe: 'teks', wajib: true, pribadi: true }],
  baris: 'pendapatan',
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan TBP',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['bendahara-penerimaan'],
      fungsi: 'pembuat',
      bernomor: true,
    },
    {
      tindakan: 'verifikasi',
      label: 'Verifikasi TBP',
      dari: ['diajukan'],
      ke: 'diverifikasi',
      peran: ['ppk-skpd'],
      fungsi: 'pemeriksa',
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan TBP',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['ppk-skpd'],
      fungsi: 'pemeriksa',
      wajibCatatan: true,
    },
    batalkan('TBP', ['bendahara-penerimaan']),
  ],
}
