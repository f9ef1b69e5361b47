import { jurnalDpa } from '@benang/domain/penganggaran/jurnal-dpa'
import { dpa } from '@benang/domain/penganggaran/dpa'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** DPA in use: it grants authority from the plafon. */
export const layananDpa: LayananDokumen = { jenis: dpa, jurnal: jurnalDpa }
