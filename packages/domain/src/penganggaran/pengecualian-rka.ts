import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { ajukanDanSahkan } from '../sistem/ajukan-dan-sahkan.ts'
import { isianPengecualian } from './pengecualian-ppas.ts'

/** Lifts one RKA above its plafon, by the amount of its lines: emergency or urgent need (PP-12-2019:P94). */
export const pengecualianRka: JenisDokumen = {
  kode: 'pengecualian_rka',
  nama: 'Pengecualian RKA di atas PPAS',
  singkatan: 'Pengecualian RKA',
  bidang: 'penganggaran',
  templatNomor: '{seq3}/PENGECUALIAN-RKA/{unit}/{tahun}',
  isian: isianPengecualian('rka'),
  baris: 'mata-anggaran',
  rentangTahun: [1, 0],
  asal: { jenis: ['rka'], status: ['diajukan'], wajib: true, satu: false },
  langkah: ajukanDanSahkan('pengecualian', { pembuat: ['pa'], pengesah: ['kdh'], membukukan: true }),
}
