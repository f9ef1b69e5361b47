import { findJenis } from '@benang/domain/sistem/semua-jenis'

/** An act on a document in the words of its button: `spp.verifikasi` → "Verifikasi SPP"; others stay as they are. */
export function labelOf(tindakan: string): string {
  const [kode = '', langkah = ''] = tindakan.split('.')
  const jenis = findJenis(kode)
  if (jenis === undefined) return tindakan
  return langkahLabel(kode, langkah)
}

/** A step of a kind in the words of its button. */
export function langkahLabel(kode: string, langkah: string): string {
  const jenis = findJenis(kode)
  const singkatan = jenis?.singkatan ?? kode.toUpperCase()
  const found = jenis?.langkah.find(({ tindakan }) => tindakan === langkah)
  if (found !== undefined) return found.label
  const lain: Readonly<Record<string, string>> = { buat: 'Buat', ubah: 'Ubah', dibalik: 'Pembalikan' }
  return `${lain[langkah] ?? langkah} ${singkatan}`
}
