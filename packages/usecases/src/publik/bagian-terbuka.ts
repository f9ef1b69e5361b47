import type { Kontrol } from '@benang/database/publik/terbitan'
import type { Rupiah } from '@benang/values/rupiah'

/** One of the four parts of a budget. Sen. */
export type BagianTerbuka = {
  bagian: 'pendapatan' | 'belanja' | 'penerimaan' | 'pengeluaran'
  nama: string
  anggaran: Rupiah
  realisasi: Rupiah
}

/** The four parts, in the order of the law. */
export function bagianTerbuka(kontrol: Kontrol): readonly BagianTerbuka[] {
  return [
    {
      ...{ bagian: 'pendapatan', nama: 'Pendapatan' },
      ...{ anggaran: kontrol.anggaranPendapatan, realisasi: kontrol.realisasiPendapatan },
    },
    {
      ...{ bagian: 'belanja', nama: 'Belanja' },
      ...{ anggaran: kontrol.anggaranBelanja, realisasi: kontrol.realisasiBelanja },
    },
    {
      ...{ bagian: 'penerimaan', nama: 'Penerimaan pembiayaan' },
      ...{ anggaran: kontrol.anggaranPenerimaan, realisasi: kontrol.realisasiPenerimaan },
    },
    {
      ...{ bagian: 'pengeluaran', nama: 'Pengeluaran pembiayaan' },
      ...{ anggaran: kontrol.anggaranPengeluaran, realisasi: kontrol.realisasiPengeluaran },
    },
  ]
}
