import { renja } from '@benang/domain/perencanaan/renja'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** Renja in use: verified by Bappeda, adopted by the RKPD; it moves nothing itself. */
export const layananRenja: LayananDokumen = { jenis: renja }
