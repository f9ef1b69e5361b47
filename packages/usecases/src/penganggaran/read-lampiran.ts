import type { KeadaanAnggaran } from '@benang/database/penganggaran/anggaran'
import type { Laporan } from '@benang/reports/laporan'
import { lampiranOf, semuaLampiran } from '@benang/reports/penganggaran/lampiran/semua-lampiran'
import type { Tanggal } from '@benang/values/tanggal'
import type { Act } from '../act.ts'
import { pembacaLaporan } from '../akuntansi/read-lra.ts'
import { unitLaporan } from '../akuntansi/unit-laporan.ts'
import { Refused } from '../refused.ts'
import { type LaporanTampak, laporanTampak } from '../sistem/laporan-tampak.ts'
import { dataAnggaran } from './data-lampiran.ts'

/** Which sheet; `sampai` left out: today; `sejak`: show each amount before (end of that day) and after; `unitId` left out: all the caller may see. */
export type AskLampiran = {
  tahun: number
  kode: string
  keadaan: KeadaanAnggaran
  sampai?: Tanggal | undefined
  sejak?: Tanggal | undefined
  unitId?: number | undefined
}

/** A sheet of the budget: annexes of Perda and Perkada, and the forms of a unit. */
export const readLampiran: Act<AskLampiran, Laporan> = {
  name: 'laporan.lampiran',
  kind: 'read',
  roles: pembacaLaporan,
  async run(env, { tahun, kode, keadaan, sampai = env.context.today, sejak = null, unitId }) {
    const lampiran = semuaLampiran.find((satu) => satu.kode === kode)
    if (lampiran === undefined)
      throw new Refused('TIDAK_ADA', 'Lampiran itu tidak ada. Pilih dari daftar di halaman Lampiran APBD.')
    if (sejak !== null && sejak > sampai)
      throw new Refused(
        'ISIAN',
        'Tanggal sebelum perubahan lebih akhir dari tanggal setelahnya. Tukar keduanya.',
      )
    const { pemdaId } = env.session
    const data = await dataAnggaran(env.tx, {
      ...{ pemdaId, tahun, keadaan: lampiran.keadaan ?? keadaan, sampai, sejak, hariIni: env.context.today },
      unitId: await unitLaporan(env, unitId),
    })
    return lampiranOf(lampiran, data)
  },
}

/** A sheet on a screen: at most this many rows, `sisa` more are in its files. */
export type LampiranTampak = LaporanTampak & { sisa: number }
const barisSelayar = 1000

/** The sheet as a screen gets it. */
export function lampiranTampak(laporan: Laporan): LampiranTampak {
  const { baris } = laporan.tabel
  const tabel = { ...laporan.tabel, baris: baris.slice(0, barisSelayar) }
  return { ...laporanTampak({ ...laporan, tabel }), sisa: Math.max(0, baris.length - barisSelayar) }
}
