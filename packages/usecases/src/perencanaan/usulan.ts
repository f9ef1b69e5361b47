import { jurnalUsulan } from '@benang/domain/perencanaan/jurnal-usulan'
import { usulan } from '@benang/domain/perencanaan/usulan'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** Usulan in use: once verified it is on record with its estimate. */
export const layananUsulan: LayananDokumen = { jenis: usulan, jurnal: jurnalUsulan }
