import { jurnalBast } from '@benang/domain/penatausahaan/jurnal-bast'
import { bast } from '@benang/domain/penatausahaan/bast'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** BAST in use: it recognises the debt. */
export const layananBast: LayananDokumen = { jenis: bast, jurnal: jurnalBast }
