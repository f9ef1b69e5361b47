import type { Laporan, Tanda } from '@benang/reports/laporan'

/** The words of each mark, as every form shows them. */
export const kataTanda: Readonly<Record<Tanda, string>> = {
  tidak_berlaku: 'TIDAK BERLAKU',
  rancangan: 'RANCANGAN',
  salinan_kerja: 'Salinan kerja, dokumen resmi di SIPD',
  data_contoh: 'DATA CONTOH',
}

/** All marks of a sheet in one line; empty when it has none. */
export function barisTanda({ tanda }: Pick<Laporan, 'tanda'>): string {
  return tanda.map((satu) => kataTanda[satu]).join(' · ')
}

/** Where a code is looked up, to print beside it and into the QR. */
export function alamatVerifikasi(alamat: string | null, kode: string): string {
  return alamat === null ? `verifikasi/${kode}` : `${alamat.replace(/\/+$/, '')}/verifikasi/${kode}`
}
