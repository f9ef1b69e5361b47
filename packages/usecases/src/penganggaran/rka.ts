import { jurnalRka } from '@benang/domain/penganggaran/jurnal-rka'
import { rka } from '@benang/domain/penganggaran/rka'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** RKA in use: it takes its place in the plafon. */
export const layananRka: LayananDokumen = { jenis: rka, jurnal: jurnalRka }
