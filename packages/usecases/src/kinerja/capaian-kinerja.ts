import { capaianKinerja } from '@benang/domain/kinerja/capaian-kinerja'
import { jurnalCapaian } from '@benang/domain/kinerja/jurnal-ukuran'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** Achievements in use: verified by Bappeda, they stand in the book in the indicator's own satuan. */
export const layananCapaian: LayananDokumen = { jenis: capaianKinerja, jurnal: jurnalCapaian }
