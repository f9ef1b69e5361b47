import { spm } from '@benang/domain/penatausahaan/spm'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** SPM in use: it orders a payment and moves nothing itself. */
export const layananSpm: LayananDokumen = { jenis: spm }
