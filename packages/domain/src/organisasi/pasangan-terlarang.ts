import { findPeran, type KodePeran } from './peran.ts'

/**
 * Two roles one person may not hold at the same time. `pasal`: the text names the pair. `kebijakan`: sound practice under
 * the separation of powers of PP 12/2019 P4(5), which names no pair. `sejak` and `sampai` are dates, both inclusive.
 */
export type PasanganTerlarang = {
  peran: readonly [KodePeran, KodePeran]
  dasar: string
  jenis: 'pasal' | 'kebijakan'
  kutipan: string
  sejak: string
  sampai: string | null
}

const ppkTidakMerangkap =
  'PPK SKPD tidak merangkap sebagai pejabat dan pegawai yang bertugas melakukan pemungutan pajak daerah dan retribusi daerah, Bendahara Penerimaan, Bendahara Pengeluaran, dan/atau PPTK'
const bendaharaTidakDirangkap =
  'Jabatan Bendahara Penerimaan/Pengeluaran tidak boleh dirangkap oleh Kuasa Pengguna Anggaran atau Kuasa Bendahara Umum Negara'
const pemisahan =
  'prinsip pemisahan kewenangan antara yang memerintahkan, menguji, dan menerima atau mengeluarkan uang'

const ppk = {
  dasar: 'PP-12-2019:P14.3',
  jenis: 'pasal',
  kutipan: ppkTidakMerangkap,
  sejak: '2019-03-12',
  sampai: null,
} as const
// The statute speaks of the state's treasury; in a region the Kuasa BUD holds that office.
const bendahara = {
  dasar: 'UU-1-2004:P10.4',
  jenis: 'pasal',
  kutipan: bendaharaTidakDirangkap,
  sejak: '2004-01-14',
  sampai: null,
} as const
const kebijakan = {
  dasar: 'PP-12-2019:P4.5',
  jenis: 'kebijakan',
  kutipan: pemisahan,
  sejak: '2019-03-12',
  sampai: null,
} as const

/** The forbidden pairs; rujukan.pasangan_terlarang repeats them and a test compares the two. */
export const pasanganTerlarang: readonly PasanganTerlarang[] = [
  { peran: ['ppk-skpd', 'pemungut-pajak'], ...ppk },
  { peran: ['ppk-skpd', 'bendahara-penerimaan'], ...ppk },
  { peran: ['ppk-skpd', 'bendahara-pengeluaran'], ...ppk },
  { peran: ['ppk-skpd', 'pptk'], ...ppk },
  { peran: ['bendahara-penerimaan', 'kpa'], ...bendahara },
  { peran: ['bendahara-pengeluaran', 'kpa'], ...bendahara },
  { peran: ['bendahara-penerimaan', 'kuasa-bud'], ...bendahara },
  { peran: ['bendahara-pengeluaran', 'kuasa-bud'], ...bendahara },
  { peran: ['bendahara-penerimaan', 'pa'], ...kebijakan },
  { peran: ['bendahara-pengeluaran', 'pa'], ...kebijakan },
  { peran: ['kuasa-bud', 'kpa'], ...kebijakan },
]

/** What the check needs of an assignment; dates inclusive, null = open end. */
export type Tugas = { peran: string; unitId: number; sejak: string; sampai: string | null }

/**
 * The pairs that a new assignment would form with those the same person already holds: same unit (any unit when one of the
 * two roles covers the whole pemda), on at least one common day on which the pair is forbidden.
 */
export function findPasanganTerlarang(baru: Tugas, lama: readonly Tugas[]): readonly PasanganTerlarang[] {
  return pasanganTerlarang.filter((pasangan) =>
    lama.some(
      (tugas) => isPair(pasangan, baru, tugas) && sameReach(baru, tugas) && shareDay([pasangan, baru, tugas]),
    ),
  )
}

function isPair({ peran: [a, b] }: PasanganTerlarang, one: Tugas, other: Tugas): boolean {
  return (one.peran === a && other.peran === b) || (one.peran === b && other.peran === a)
}

function sameReach(one: Tugas, other: Tugas): boolean {
  return (
    one.unitId === other.unitId || [one, other].some(({ peran }) => findPeran(peran)?.cakupan === 'pemda')
  )
}

function shareDay(spans: readonly { sejak: string; sampai: string | null }[]): boolean {
  return spans.every((one) => spans.every((other) => one.sampai === null || other.sejak <= one.sampai))
}
