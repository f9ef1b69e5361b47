import { jurnalPergeseran } from '@benang/domain/penganggaran/jurnal-pergeseran'
import { pergeseran } from '@benang/domain/penganggaran/pergeseran'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** Pergeseran in use: differences along the arrows of the DPA. */
export const layananPergeseran: LayananDokumen = { jenis: pergeseran, jurnal: jurnalPergeseran }
