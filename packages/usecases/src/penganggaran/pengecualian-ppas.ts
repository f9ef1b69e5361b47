import { jurnalPengecualian } from '@benang/domain/penganggaran/jurnal-pengecualian'
import { pengecualianPpas } from '@benang/domain/penganggaran/pengecualian-ppas'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** The exception of a KUA-PPAS in use. */
export const layananPengecualianPpas: LayananDokumen = { jenis: pengecualianPpas, jurnal: jurnalPengecualian }
