import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/** SPD: prepared by Kuasa BUD, signed by PPKD, who releases anggaran kas (PP-12-2019:P135.2). */
export const spd: JenisDokumen = {
  kode: 'spd',
  nama: 'Surat Penyediaan Dana',
  singkatan: 'SPD',
  bidang: 'penatausahaan',
  templatNomor: '{seq5}/SPD/{unit}/{bulan}/{tahun}',
  isian: [],
  baris: 'mata-anggaran-bulanan',
  asal: { jenis: ['dpa'], status: ['disahkan'], wajib: true, satu: false },
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan SPD',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['kuasa-bud'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'tanda-tangani',
      label: 'Tanda tangani SPD',
      dari: ['diajukan'],
      ke: 'disahkan',
      peran: ['ppkd'],
      fungsi: 'pengesah',
      tandaTangan: true,
      bernomor: true,
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan SPD',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['ppkd'],
      fungsi: 'pengesah',
      wajibCatatan: true,
    },
    batalkan('SPD', ['kuasa-bud']),
  ],
}
