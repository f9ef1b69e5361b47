import { ppasPerubahan } from '@benang/domain/penganggaran/ppas-perubahan'
import { jurnalPpasPerubahan } from '@benang/domain/penganggaran/jurnal-ppas'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** KUPA-PPAS-P in use. */
export const layananPpasPerubahan: LayananDokumen = { jenis: ppasPerubahan, jurnal: jurnalPpasPerubahan }
