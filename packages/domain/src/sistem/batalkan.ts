import type { Langkah } from '@benang/documents/jenis-dokumen'

/** The maker takes back a draft or a returned document for good, saying why; it keeps the number it may have drawn. */
export function batalkan(singkatan: string, peran: readonly string[]): Langkah {
  return {
    tindakan: 'batalkan',
    label: `Batalkan ${singkatan}`,
    dari: ['draf', 'dikembalikan'],
    ke: 'batal',
    peran,
    fungsi: 'pembuat',
    wajibCatatan: true,
  }
}
