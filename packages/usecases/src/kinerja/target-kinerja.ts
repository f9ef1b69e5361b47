import { jurnalTarget } from '@benang/domain/kinerja/jurnal-ukuran'
import { targetKinerja } from '@benang/domain/kinerja/target-kinerja'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** Targets of indicators in use: verified by Bappeda, they stand in the book in their own satuan. */
export const layananTarget: LayananDokumen = { jenis: targetKinerja, jurnal: jurnalTarget }
