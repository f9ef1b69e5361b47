import { jurnalSp2d } from '@benang/domain/penatausahaan/jurnal-sp2d'
import { sp2d } from '@benang/domain/penatausahaan/sp2d'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** SP2D in use: the money moves. */
export const layananSp2d: LayananDokumen = { jenis: sp2d, jurnal: jurnalSp2d }
