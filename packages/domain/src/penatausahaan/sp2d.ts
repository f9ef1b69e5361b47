import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/** SP2D: one treasury proxy prepares, another or PPKD signs, and the money moves (PP-12-2019:P149, P4.5). */
export const sp2d: JenisDokumen = {
  kode: 'sp2d',
  nama: 'Surat Perintah Pencairan Dana',
  singkatan: 'SP2D',
  bidang: 'penatausahaan',
  templatNomor: '{seq5}/SP2D-LS/{unit}/{bulan}/{tahun}',
  isian: [],
  baris: 'potongan',
  asal: { jenis: ['spm'], status: ['disetujui'], wajib: true, satu: true },
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan SP2D',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['kuasa-bud'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'tanda-tangani',
      label: 'Tanda tangani SP2D',
      dari: ['diajukan'],
      ke: 'disahkan',
      peran: ['kuasa-bud', 'ppkd'],
      fungsi: 'pengesah',
      tandaTangan: true,
      bernomor: true,
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan SP2D',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['kuasa-bud', 'ppkd'],
      fungsi: 'pengesah',
      wajibCatatan: true,
    },
    batalkan('SP2D', ['kuasa-bud']),
  ],
}
