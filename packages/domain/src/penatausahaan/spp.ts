import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/** SPP-LS: the treasurer asks, PPK-SKPD verifies and posts, or returns with a note (PP-12-2019:P142, P148). */
export const spp: JenisDokumen = {
  kode: 'spp',
  nama: 'Surat Permintaan Pembayaran Langsung',
  singkatan: 'SPP-LS',
  bidang: 'penatausahaan',
  templatNomor: '{seq5}/SPP-LS/{unit}/{bulan}/{tahun}',
  isian: [
    { nama: 'penerima', label: 'Penerima', tipe: 'teks', wajib: true },
    { nama: 'rekeningPenerima', label: 'Rekening penerima', tipe: 'teks', wajib: true, pribadi: true },
  ],
  baris: 'mata-anggaran',
  asal: { jenis: ['bast'], status: ['disahkan'], wajib: false, satu: true },
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan SPP',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['bendahara-pengeluaran'],
      fungsi: 'pembuat',
      bernomor: true,
    },
    {
      tindakan: 'verifikasi',
      label: 'Verifikasi SPP',
      dari: ['diajukan'],
      ke: 'diverifikasi',
      peran: ['ppk-skpd'],
      fungsi: 'pemeriksa',
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan SPP',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['ppk-skpd'],
      fungsi: 'pemeriksa',
      wajibCatatan: true,
    },
    batalkan('SPP', ['bendahara-pengeluaran']),
  ],
}
