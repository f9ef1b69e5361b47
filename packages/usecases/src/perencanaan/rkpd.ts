import { jurnalRkpd } from '@benang/domain/perencanaan/jurnal-rkpd'
import { rkpd } from '@benang/domain/perencanaan/rkpd'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** RKPD in use: indicative ceilings, from usulan where a line says so. */
export const layananRkpd: LayananDokumen = { jenis: rkpd, jurnal: jurnalRkpd }
