import { jurnalSts } from '@benang/domain/penatausahaan/jurnal-sts'
import { sts } from '@benang/domain/penatausahaan/sts'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** STS in use: it posts when the treasury confirms the money in kas daerah. */
export const layananSts: LayananDokumen = { jenis: sts, jurnal: jurnalSts }
