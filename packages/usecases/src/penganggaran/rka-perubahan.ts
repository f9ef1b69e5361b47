import { rkaPerubahan } from '@benang/domain/penganggaran/rka-perubahan'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** RKPA in use: its DPPA moves the money. */
export const layananRkaPerubahan: LayananDokumen = { jenis: rkaPerubahan }
