import { jurnalSaldoAwal } from '@benang/domain/akuntansi/jurnal-saldo-awal'
import { saldoAwal } from '@benang/domain/akuntansi/saldo-awal'
import type { LayananDokumen } from '../sistem/layanan-dokumen.ts'

/** Saldo awal in use: the cash and the plafon a government starts with. */
export const layananSaldoAwal: LayananDokumen = { jenis: saldoAwal, jurnal: jurnalSaldoAwal }
