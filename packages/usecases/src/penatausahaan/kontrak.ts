import { jurnalKontrak } from '@benang/domain/penatausahaan/jurnal-kontrak'
import { kontrak } from '@benang/domain/penatausahaan/kontrak'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** Kontrak in use: it binds the DPA. */
export const layananKontrak: LayananDokumen = { jenis: kontrak, jurnal: jurnalKontrak }
