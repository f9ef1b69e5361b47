import { jurnalPengecualian } from '@benang/domain/penganggaran/jurnal-pengecualian'
import { pengecualianRka } from '@benang/domain/penganggaran/pengecualian-rka'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** The exception of an RKA in use. */
export const layananPengecualianRka: LayananDokumen = { jenis: pengecualianRka, jurnal: jurnalPengecualian }
