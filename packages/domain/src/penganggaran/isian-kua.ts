import type { Isian } from '@benang/documents/jenis-dokumen'

/** An assumption of the KUA: a number with its unit as it is printed. */
export const asumsiMakro = [
  { nama: 'asumsi_pertumbuhan', label: 'Pertumbuhan ekonomi', satuan: '%' },
  { nama: 'asumsi_inflasi', label: 'Inflasi', satuan: '%' },
  { nama: 'asumsi_pdrb_kapita', label: 'PDRB per kapita', satuan: 'juta rupiah' },
  { nama: 'asumsi_kemiskinan', label: 'Tingkat kemiskinan', satuan: '%' },
  { nama: 'asumsi_pengangguran', label: 'Tingkat pengangguran terbuka', satuan: '%' },
  { nama: 'asumsi_ipm', label: 'Indeks pembangunan manusia', satuan: 'poin' },
] as const

/** A projection of the KUA in rupiah; `arah` says how it enters the balance with the plafon of spending. */
export const proyeksiKua = [
  { nama: 'proyeksi_pad', label: 'Pendapatan asli daerah', bagian: 'pendapatan', arah: 1n },
  { nama: 'proyeksi_transfer', label: 'Pendapatan transfer', bagian: 'pendapatan', arah: 1n },
  {
    ...{ nama: 'proyeksi_lain', label: 'Lain-lain pendapatan daerah yang sah' },
    ...{ bagian: 'pendapatan', arah: 1n },
  },
  {
    ...{ nama: 'proyeksi_penerimaan', label: 'Penerimaan pembiayaan' },
    ...{ bagian: 'penerimaan', arah: 1n },
  },
  {
    ...{ nama: 'proyeksi_pengeluaran', label: 'Pengeluaran pembiayaan' },
    ...{ bagian: 'pengeluaran', arah: -1n },
  },
] as const

/** The policies the KUA words. */
export const kebijakanKua = [
  { nama: 'kebijakan_pendapatan', label: 'Kebijakan pendapatan daerah' },
  { nama: 'kebijakan_belanja', label: 'Kebijakan belanja daerah' },
  { nama: 'kebijakan_pembiayaan', label: 'Kebijakan pembiayaan daerah' },
] as const

/** The fields of the KUA beside its plafon: macro assumptions, projections of revenue and financing, policies. */
export const isianKua: readonly Isian[] = [
  ...asumsiMakro.map(
    ({ nama, label, satuan }): Isian => ({
      ...{ nama, label: `Asumsi: ${label.toLowerCase()} (${satuan})`, tipe: 'kuantitas', wajib: false },
    }),
  ),
  ...proyeksiKua.map(
    ({ nama, label }): Isian => ({
      ...{ nama, label: `Proyeksi: ${label.toLowerCase()}`, tipe: 'uang', wajib: false },
    }),
  ),
  ...kebijakanKua.map(({ nama, label }): Isian => ({ nama, label, tipe: 'paragraf', wajib: false })),
]
