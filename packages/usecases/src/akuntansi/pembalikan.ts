import { pembalikan } from '@benang/domain/akuntansi/pembalikan'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** Pembalikan in use: it posts its origin's jurnal the other way round. */
export const layananPembalikan: LayananDokumen = { jenis: pembalikan, membalik: true }
