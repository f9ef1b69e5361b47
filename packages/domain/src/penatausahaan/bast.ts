import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { batalkan } from '../sistem/batalkan.ts'

/** The receipt that recognises the debt; nothing is paid before it (UU-1-2004:P21.1). */
export const bast: JenisDokumen = {
  kode: 'bast',
  nama: 'Berita Acara Serah Terima',
  singkatan: 'BAST',
  bidang: 'penatausahaan',
  templatNomor: '{seq5}/BAST/{unit}/{bulan}/{tahun}',
  isian: [],
  baris: 'mata-anggaran',
  asal: { jenis: ['kontrak'], status: ['disahkan'], wajib: true, satu: false },
  langkah: [
    {
      tindakan: 'ajukan',
      label: 'Ajukan BAST',
      dari: ['draf', 'dikembalikan'],
      ke: 'diajukan',
      peran: ['pptk'],
      fungsi: 'pembuat',
    },
    {
      tindakan: 'tanda-tangani',
      label: 'Tanda tangani BAST',
      dari: ['diajukan'],
      ke: 'disahkan',
      peran: ['pa', 'kpa'],
      fungsi: 'penyetuju',
      tandaTangan: true,
      bernomor: true,
      membukukan: true,
    },
    {
      tindakan: 'kembalikan',
      label: 'Kembalikan BAST',
      dari: ['diajukan'],
      ke: 'dikembalikan',
      peran: ['pa', 'kpa'],
      fungsi: 'penyetuju',
      wajibCatatan: true,
    },
    batalkan('BAST', ['pptk']),
  ],
}
