import { apbdPerubahan } from '@benang/domain/penganggaran/apbd-perubahan'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** P-APBD in use: it adopts RKPA and moves no money. */
export const layananApbdPerubahan: LayananDokumen = { jenis: apbdPerubahan }
