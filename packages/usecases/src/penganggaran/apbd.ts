import { apbd } from '@benang/domain/penganggaran/apbd'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** APBD in use: it adopts RKA and moves no money. */
export const layananApbd: LayananDokumen = { jenis: apbd }
