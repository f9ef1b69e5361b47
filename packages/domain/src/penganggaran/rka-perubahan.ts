import type { JenisDokumen } from '@benang/documents/jenis-dokumen'
import { rka } from './rka.ts'

/**
 * RKPA: what a unit changes, as signed differences per mata anggaran. It walks the way of the RKA and posts nothing: the book
 * moves with the DPPA, since what is taken away stands in the DPA until then.
 */
export const rkaPerubahan: JenisDokumen = {
  kode: 'rka_perubahan',
  nama: 'Rencana Kerja dan Anggaran Perubahan SKPD',
  singkatan: 'RKPA',
  bidang: 'penganggaran',
  templatNomor: 'RKPA/{unit}/{seq3}/{tahun}',
  isian: [{ nama: 'alasan', label: 'Alasan perubahan', tipe: 'paragraf', wajib: true }],
  baris: 'mata-anggaran',
  selisih: true,
  asal: { jenis: ['dpa'], status: ['disahkan'], wajib: false, satu: false },
  langkah: rka.langkah.map(({ membukukan: _, ...langkah }) => ({
    ...langkah,
    label: langkah.label.replace('RKA', 'RKPA'),
  })),
}
