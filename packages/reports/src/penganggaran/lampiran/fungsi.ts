import type { NamaKode } from './baris-anggaran.ts'

const nama: Readonly<Record<string, string>> = {
  '01': 'Pelayanan Umum',
  '02': 'Pertahanan',
  '03': 'Ketertiban dan Keamanan',
  '04': 'Ekonomi',
  '05': 'Perlindungan Lingkungan Hidup',
  '06': 'Perumahan dan Fasilitas Umum',
  '07': 'Kesehatan',
  '08': 'Pariwisata',
  '09': 'Agama',
  '10': 'Pendidikan',
  '11': 'Perlindungan Sosial',
}

/**
 * The function of each bidang urusan. Source: the map BPKP publishes for local finance statistics; the nomenclature since 2019 maps
 * functions per program (annexes D and E), which replaces this table once it is imported. Recalled; supporting functions are 01.
 */
const fungsiBidang: Readonly<Record<string, string>> = {
  ...{ '1.01': '10', '1.02': '07', '1.03': '06', '1.04': '06', '1.05': '03', '1.06': '11' },
  ...{ '2.07': '04', '2.08': '11', '2.09': '01', '2.10': '05', '2.11': '05', '2.12': '11', '2.13': '04' },
  ...{ '2.14': '07', '2.15': '04', '2.16': '01', '2.17': '04', '2.18': '04', '2.19': '10', '2.20': '01' },
  ...{ '2.21': '01', '2.22': '08', '2.23': '10', '2.24': '01' },
  ...{
    '3.25': '04',
    '3.26': '08',
    '3.27': '04',
    '3.28': '04',
    '3.29': '04',
    '3.30': '04',
    '3.31': '04',
    '3.32': '04',
  },
}

/** The function a bidang serves; supporting ones (secretariats, planning, finance, inspectorate) serve public administration. */
export function fungsiOf(bidang: string): NamaKode {
  const kode = fungsiBidang[bidang] ?? '01'
  return { kode, uraian: nama[kode] ?? kode }
}
