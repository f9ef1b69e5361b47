import { pertanggungjawaban } from '@benang/domain/akuntansi/pertanggungjawaban'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** Perda Pertanggungjawaban in use: a dated fact that moves no money. */
export const layananPertanggungjawaban: LayananDokumen = { jenis: pertanggungjawaban }
