import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/** SPM: PPK-SKPD drafts from a verified SPP, PA or KPA signs; it orders and posts nothing (PP-12-2019:P10.1, P152). */
export const spm: JenisDokumen = {
  kode: 'spm',
  nama: 'Surat Perintah Membayar',
  singkatan: 'SPM',
  bidang: 'penatausahaan',
  templatNomor: '{seq5}/SPM-LS/{unit}/{bulan}/{tahun}',
  isian: [
    { nama: 'sptj', label: 'Surat pernyataan tanggung jawab PA/KPA ada', tipe: 'ya-tidak', wajib: true },
  ],
  baris: 'tanpa',
  asal: { jenis: ['spp'], status: ['diverifikasi'], wajib: true, satu: true },
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan SPM',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['ppk-skpd'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'tanda-tangani',
      label: 'Tanda tangani SPM',
      dari: ['diajukan'],
      ke: 'disetujui',
      peran: ['pa', 'kpa'],
      fungsi: 'penyetuju',
      tandaTangan: true,
      bernomor: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan SPM',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['pa', 'kpa'],
      fungsi: 'penyetuju',
      wajibCatatan: true,
    },
    {
      // PP-12-2019:P149.4-5: Kuasa BUD sends back an SPM that does not meet the conditions, before any SP2D.
      tindakan: 'tolak',
      label: 'Tolak SPM',
      dari: ['disetujui'],
      ke: 'dikembalikan',
      peran: ['kuasa-bud'],
      fungsi: 'pengesah',
      wajibCatatan: true,
    },
    batalkan('SPM', ['ppk-skpd']),
  ],
}
