import { usulanStandar } from '@benang/domain/penganggaran/usulan-standar'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** Proposals of standard prices in use: once verified they wait for a decree. */
export const layananUsulanStandar: LayananDokumen = { jenis: usulanStandar }
