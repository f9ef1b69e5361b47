import { jurnalSpd } from '@benang/domain/penatausahaan/jurnal-spd'
import { spd } from '@benang/domain/penatausahaan/spd'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** SPD in use: it releases anggaran kas. */
export const layananSpd: LayananDokumen = { jenis: spd, jurnal: jurnalSpd }
