import { jurnalTbp } from '@benang/domain/penatausahaan/jurnal-tbp'
import { tbp } from '@benang/domain/penatausahaan/tbp'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** TBP in use: what it receipts is revenue when PPK verifies it. */
export const layananTbp: LayananDokumen = { jenis: tbp, jurnal: jurnalTbp }
