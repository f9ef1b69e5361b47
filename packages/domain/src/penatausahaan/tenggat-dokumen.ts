import type { Tanggal } from '@benang/values/tanggal'
import type { Diperiksa } from '../sistem/aturan.ts'
import { addWorkingDays, type Kalender } from '../sistem/hari-kerja.ts'

/** A deadline the law counts in working days from an event. A change of the law ends a row and adds one. */
export type Tenggat = {
  id: string
  /** What must have happened by then, as an officer would say it. */
  uraian: string
  /** The event the count starts from. */
  sejak: string
  hariKerja: number
  dasar: string
  diperiksa: Diperiksa
  berlaku: { sejak: Tanggal; sampai?: Tanggal }
}

const pp12 = { sejak: '2019-03-12' } as const

/** Deadlines of the documents of spending and revenue (PP 12/2019; every "hari" is a working day, P1(85)). */
export const semuaTenggat = [
  {
    id: 'spp-ls-sejak-tagihan',
    uraian: 'SPP-LS barang dan jasa diajukan',
    sejak: 'tagihan pihak ketiga diterima PPTK',
    hariKerja: 3,
    dasar: 'PP-12-2019:P146.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  },
  {
    id: 'spp-dikembalikan',
    uraian: 'SPP yang tidak memenuhi syarat dikembalikan PPK',
    sejak: 'SPP diterima',
    hariKerja: 1,
    dasar: 'PP-12-2019:P148.4',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  },
  {
    id: 'spm-sejak-spp',
    uraian: 'SPM diterbitkan',
    sejak: 'SPP dinyatakan lengkap',
    hariKerja: 2,
    dasar: 'PERMENDAGRI-77-2020:SPM-2-HARI',
    diperiksa: 'ingatan',
    berlaku: { sejak: '2020-12-30' },
  },
  {
    id: 'sp2d-sejak-spm',
    uraian: 'SP2D diterbitkan',
    sejak: 'SPM diterima Kuasa BUD',
    hariKerja: 2,
    dasar: 'PP-12-2019:P149.2',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  },
  {
    id: 'spm-dikembalikan',
    uraian: 'SPM yang ditolak dikembalikan Kuasa BUD',
    sejak: 'SPM diterima Kuasa BUD',
    hariKerja: 1,
    dasar: 'PP-12-2019:P149.5',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  },
  {
    id: 'dpa-rancangan',
    uraian: 'Rancangan DPA diserahkan ke PPKD',
    sejak: 'pemberitahuan PPKD',
    hariKerja: 6,
    dasar: 'PP-12-2019:P132.3',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  },
  {
    id: 'dpa-verifikasi',
    uraian: 'Verifikasi rancangan DPA oleh TAPD selesai',
    sejak: 'Perkada penjabaran APBD ditetapkan',
    hariKerja: 15,
    dasar: 'PP-12-2019:P133.2',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  },
  {
    id: 'dpa-ke-apip',
    uraian: 'DPA yang sah disampaikan ke APIP',
    sejak: 'DPA disahkan',
    hariKerja: 7,
    dasar: 'PP-12-2019:P133.5',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  },
  {
    id: 'penerimaan-disetor',
    uraian: 'Penerimaan disetor ke RKUD',
    sejak: 'uang diterima bendahara penerimaan',
    hariKerja: 1,
    dasar: 'PP-12-2019:P137.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  },
] as const satisfies readonly Tenggat[]

export type TenggatId = (typeof semuaTenggat)[number]['id']

/** The row in force on a date, or undefined before the law was there. */
export function tenggatPada(id: TenggatId, tanggal: Tanggal): Tenggat | undefined {
  const rows: readonly Tenggat[] = semuaTenggat
  return rows.find(
    (row) =>
      row.id === id &&
      row.berlaku.sejak <= tanggal &&
      (row.berlaku.sampai === undefined || tanggal <= row.berlaku.sampai),
  )
}

/** The last working day on which it is in time, or undefined when no rule was in force on the day of the event. */
export function tenggatDokumen(id: TenggatId, peristiwa: Tanggal, kalender: Kalender): Tanggal | undefined {
  const row = tenggatPada(id, peristiwa)
  return row && addWorkingDays(kalender, peristiwa, row.hariKerja)
}
