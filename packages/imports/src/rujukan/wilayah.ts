import { bentukKode } from '@benang/values/baca-kode'
import type { BentukDaftar } from './baris-rujukan.ts'

/** Regions by the code of Kemendagri. */
export const bacaWilayah: BentukDaftar = {
  susunan: [
    [
      { nama: 'kode', judul: ['kode', 'kodewilayah'], wajib: true },
      { nama: 'nama', judul: ['nama', 'namawilayah', 'wilayah'], wajib: true },
    ],
  ],
  baca: (p) => ({
    daftar: 'wilayah',
    segmen: p.kode('kode', bentukKode.wilayah),
    nama: p.wajib('nama', 200),
  }),
}
