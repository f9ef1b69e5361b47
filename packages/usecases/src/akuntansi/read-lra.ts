import type { KodePeran } from '@benang/domain/organisasi/peran'
import { lraOf, type PotonganLra } from '@benang/reports/akuntansi/lra'
import type { Laporan } from '@benang/reports/laporan'
import type { Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'
import { pembacaBuku } from './pembaca-buku.ts'
import { dataLra } from './data-lra.ts'
import { unitLaporan } from './unit-laporan.ts'

/** Who reads reports: whoever reads the book, and DPRD, which is told by reports and not by single documents. */
export const pembacaLaporan: readonly KodePeran[] = [...pembacaBuku, 'dprd']

/** `sampai` left out: today. `unitId` left out: all the caller may see. */
export type AskLra = {
  tahun: number
  sampai?: Tanggal | undefined
  potongan: PotonganLra
  unitId?: number | undefined
}

/** Laporan Realisasi Anggaran: of the whole pemda for its roles, of the own unit for the others. */
export const readLra: Act<AskLra, Laporan> = {
  name: 'laporan.lra',
  kind: 'read',
  roles: pembacaLaporan,
  async run(env, { tahun, sampai = env.context.today, potongan, unitId }) {
    const { pemdaId } = env.session
    const hariIni = env.context.today
    const lingkup = { pemdaId, tahun, unitId: await unitLaporan(env, unitId), sampai, hariIni, potongan }
    return lraOf(await dataLra(env.tx, lingkup))
  },
}
