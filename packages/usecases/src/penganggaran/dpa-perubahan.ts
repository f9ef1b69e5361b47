import { dpaPerubahan } from '@benang/domain/penganggaran/dpa-perubahan'
import { jurnalDpaPerubahan } from '@benang/domain/penganggaran/jurnal-dpa'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** DPPA in use. */
export const layananDpaPerubahan: LayananDokumen = { jenis: dpaPerubahan, jurnal: jurnalDpaPerubahan }
