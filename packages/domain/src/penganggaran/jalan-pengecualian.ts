import type { Diperiksa } from '../sistem/aturan.ts'

/** A way above a ceiling that the law, or a pemda's own table, admits: for which ceiling, since when, by what. */
export type JalanPengecualian = {
  kode: string
  nama: string
  untuk: 'ppas' | 'rka'
  sejak: string
  dasar: string
  diperiksa: Diperiksa
  /** Admitted only where the pemda's own dated table (daerah.jalan_pengecualian) has it. */
  perPemda: boolean
}

/**
 * The dated table of exceptions. PP 12/2019 knows one: an RKA outside KUA-PPAS in an emergency or urgent need. A berita acara of
 * KDH and DPRD is recalled practice (Permendagri 77/2020 unread), so a pemda must name its own basis for it.
 */
export const jalanPengecualian: readonly JalanPengecualian[] = [
  {
    ...{ kode: 'darurat', nama: 'Keadaan darurat', untuk: 'rka' },
    ...{ sejak: '2019-03-12', dasar: 'PP-12-2019:P94', diperiksa: 'terverifikasi', perPemda: false },
  },
  {
    ...{ kode: 'mendesak', nama: 'Keperluan mendesak', untuk: 'rka' },
    ...{ sejak: '2019-03-12', dasar: 'PP-12-2019:P94', diperiksa: 'terverifikasi', perPemda: false },
  },
  {
    ...{ kode: 'berita-acara-ppas', nama: 'Berita acara KDH dan DPRD', untuk: 'ppas' },
    ...{ sejak: '2020-12-30', dasar: 'PERMENDAGRI-77-2020', diperiksa: 'ingatan', perPemda: true },
  },
  {
    ...{ kode: 'berita-acara-rka', nama: 'Berita acara KDH dan DPRD', untuk: 'rka' },
    ...{ sejak: '2020-12-30', dasar: 'PERMENDAGRI-77-2020', diperiksa: 'ingatan', perPemda: true },
  },
]

/** The way of a code, or undefined. */
export function findJalan(kode: string): JalanPengecualian | undefined {
  return jalanPengecualian.find((jalan) => jalan.kode === kode)
}
