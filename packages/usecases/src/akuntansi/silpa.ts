import { jurnalSilpa } from '@benang/domain/akuntansi/jurnal-silpa'
import { silpa } from '@benang/domain/akuntansi/silpa'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** SiLPA in use: it posts when the head of the region signs. */
export const layananSilpa: LayananDokumen = { jenis: silpa, jurnal: jurnalSilpa }
