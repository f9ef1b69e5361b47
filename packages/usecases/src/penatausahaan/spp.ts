import { jurnalSpp } from '@benang/domain/penatausahaan/jurnal-spp'
import { spp } from '@benang/domain/penatausahaan/spp'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** SPP in use: it takes from SPD and commitment when PPK verifies it. */
export const layananSpp: LayananDokumen = { jenis: spp, jurnal: jurnalSpp }
