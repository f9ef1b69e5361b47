import { jurnalPpas } from '@benang/domain/penganggaran/jurnal-ppas'
import { ppas } from '@benang/domain/penganggaran/ppas'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** KUA-PPAS in use: plafon from the RKPD. */
export const layananPpas: LayananDokumen = { jenis: ppas, jurnal: jurnalPpas }
