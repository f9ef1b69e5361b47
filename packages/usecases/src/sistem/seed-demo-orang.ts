import type { Organisasi } from '@benang/database/organisasi/organisasi'
import type { TugasBaru } from '../organisasi/assign-peran.ts'

/** A government of the demo. Codes 98 and 98.71 belong to no region of Indonesia. */
export type PemdaContoh = {
  pemdaId: number
  kode: string
  slug: string
  akhiran: string
  nama: string
  jenis: 'provinsi' | 'kota'
  indukId: number | null
}

export const pemdaContoh: readonly PemdaContoh[] = [
  {
    pemdaId: 1,
    kode: '98',
    slug: 'nusa-cendana',
    akhiran: 'nusa',
    nama: 'Provinsi Nusa Cendana',
    jenis: 'provinsi',
    indukId: null,
  },
  {
    pemdaId: 2,
    kode: '98.71',
    slug: 'tirta-asri',
    akhiran: 'tirta',
    nama: 'Kota Tirta Asri',
    jenis: 'kota',
    indukId: 1,
  },
]

/** Numbers of the units, the same in both governments. */
export const unitContoh = {
  pemda: 1,
  setda: 2,
  pupr: 3,
  dinkes: 4,
  bappeda: 5,
  bpkad: 6,
  inspektorat: 7,
} as const

type UnitContoh = keyof typeof unitContoh

const skpd: readonly (readonly [UnitContoh, kode: string, nama: string, singkatan: string])[] = [
  ['setda', '4.01.0.00.0.00.01.0000', 'Sekretariat Daerah', 'Setda'],
  ['pupr', '1.03.0.00.0.00.01.0000', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'Dinas PUPR'],
  ['dinkes', '1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', 'Dinas Kesehatan'],
  ['bappeda', '5.01.0.00.0.00.01.0000', 'Badan Perencanaan Pembangunan Daerah', 'Bappeda'],
  ['bpkad', '5.02.0.00.0.00.01.0000', 'Badan Pengelolaan Keuangan dan Aset Daerah', 'BPKAD'],
  ['inspektorat', '6.01.0.00.0.00.01.0000', 'Inspektorat Daerah', 'Inspektorat'],
]

/** The units of a government of the demo. */
export function organisasiContoh({ kode, nama }: PemdaContoh): readonly Omit<Organisasi, 'versi'>[] {
  const since = { indukId: null, sejak: '2025-01-01', sampai: null } as const
  return [
    {
      organisasiId: unitContoh.pemda,
      kode,
      nama: `Pemerintah ${nama}`,
      singkatan: 'Pemerintah',
      jenis: 'pemda',
      ...since,
    },
    ...skpd.map(([unit, kodeUnit, namaUnit, singkatan]) => ({
      organisasiId: unitContoh[unit],
      kode: kodeUnit,
      nama: namaUnit,
      singkatan,
      jenis: unit === 'bpkad' ? ('skpkd' as const) : ('skpd' as const),
      ...since,
    })),
  ]
}

/** A fictional person with an account. `asn` false: no NIP. */
export type OrangContoh = {
  masuk: string
  nama: string
  pangkat: string | null
  tugas: readonly TugasBaru[]
}

const sejak = '2025-01-02'
const sk = 'SK Kepala Daerah 900/001/2025 (contoh)'

function tugas(unit: UnitContoh, peran: string, change: Partial<TugasBaru> = {}): TugasBaru {
  const since = { sejak, sampai: null, dasar: sk } as const
  return { peran, unitId: unitContoh[unit], sifat: 'definitif', batasNilai: null, ...since, ...change }
}

const juta = 100_000_000n // sen
const kuasa = (batas: bigint) => ({ sifat: 'kuasa', batasNilai: batas * juta }) as const
const pembina = 'Pembina Utama Muda, IV/c'
const penata = 'Penata, III/c'

const orang = (
  masuk: string,
  nama: string,
  pangkat: string | null,
  ...tasks: readonly TugasBaru[]
): OrangContoh => ({ masuk, nama, pangkat, tugas: tasks })

/** The people of the city. `hari`: the Plh of the head of the health office acts the day before, on it and the day after. */
export function orangKota(plh: { sejak: string; sampai: string }): readonly OrangContoh[] {
  return [
    orang('admin', 'Gilang Ramadhan Putra', penata, tugas('pemda', 'admin')),
    orang('walikota', 'Bima Arkana Wiratama', null, tugas('pemda', 'kdh')),
    orang(
      'sekda',
      'Laksmi Paramita',
      pembina,
      tugas('setda', 'sekda'),
      tugas('setda', 'pa'),
      tugas('setda', 'tapd'),
    ),
    orang(
      'kepala.bpkad',
      'Rangga Adiwinata',
      pembina,
      tugas('bpkad', 'ppkd'),
      tugas('bpkad', 'pa'),
      tugas('bpkad', 'tapd'),
    ),
    orang('kuasabud', 'Melati Kusumaningrum', penata, tugas('bpkad', 'kuasa-bud', kuasa(5_000n))),
    orang('ppk.bpkad', 'Teguh Santosa Aji', penata, tugas('bpkad', 'ppk-skpd')),
    orang('bendahara.bpkad', 'Nurul Fitriani', penata, tugas('bpkad', 'bendahara-pengeluaran')),
    orang('penerimaan.bpkad', 'Citra Ayuningtyas', penata, tugas('bpkad', 'bendahara-penerimaan')),
    orang('pemungut.bpkad', 'Bagus Prakoso Jati', penata, tugas('bpkad', 'pemungut-pajak')),
    orang('kepala.pupr', 'Surya Dharmawan', pembina, tugas('pupr', 'pa')),
    orang('kpa.pupr', 'Yudha Prasetya Nugraha', penata, tugas('pupr', 'kpa', kuasa(1_000n))),
    orang('pptk.pupr', 'Dewi Anjani Lestari', penata, tugas('pupr', 'pptk')),
    orang('ppk.pupr', 'Hendra Wijayakusuma', penata, tugas('pupr', 'ppk-skpd')),
    orang('bendahara.pupr', 'Sari Wulandari', penata, tugas('pupr', 'bendahara-pengeluaran')),
    orang('kepala.dinkes', 'Ratna Maharani', pembina, tugas('dinkes', 'pa')),
    orang(
      'plh.dinkes',
      'Agus Setiawan Hadi',
      penata,
      tugas('dinkes', 'pa', { sifat: 'plh', ...plh, dasar: 'SP Plh 800/117/2026 (contoh)' }),
    ),
    orang('pptk.dinkes', 'Wening Puspitasari', penata, tugas('dinkes', 'pptk')),
    orang('ppk.dinkes', 'Fajar Nugroho Sidik', penata, tugas('dinkes', 'ppk-skpd')),
    orang('bendahara.dinkes', 'Intan Permatasari', penata, tugas('dinkes', 'bendahara-pengeluaran')),
    orang('kepala.bappeda', 'Dimas Anggara Yasa', pembina, tugas('bappeda', 'pa'), tugas('bappeda', 'tapd')),
    orang('perencana.bappeda', 'Kirana Larasati', penata, tugas('bappeda', 'bappeda')),
    orang('tapd', 'Satria Wibawa Mukti', penata, tugas('setda', 'tapd')),
    orang('inspektur', 'Arum Sekarwangi', pembina, tugas('inspektorat', 'inspektorat')),
    orang('bpk', 'Johan Pratama Siregar', null, tugas('pemda', 'pemeriksa')),
    orang('banggar', 'Ningsih Handayani', null, tugas('pemda', 'dprd')),
  ]
}

/** The people of the province: the posts that a chain of payment needs. */
export const orangProvinsi: readonly OrangContoh[] = [
  orang('admin', 'Putri Ayu Cahyani', penata, tugas('pemda', 'admin')),
  orang('gubernur', 'Satya Nugraha Wibisono', null, tugas('pemda', 'kdh')),
  orang(
    'sekda',
    'Haryo Bimantara',
    pembina,
    tugas('setda', 'sekda'),
    tugas('setda', 'pa'),
    tugas('setda', 'tapd'),
  ),
  orang(
    'kepala.bpkad',
    'Sekar Kinanti',
    pembina,
    tugas('bpkad', 'ppkd'),
    tugas('bpkad', 'pa'),
    tugas('bpkad', 'tapd'),
  ),
  orang('kuasabud', 'Panji Asmoro', penata, tugas('bpkad', 'kuasa-bud', kuasa(10_000n))),
  orang('kepala.pupr', 'Lintang Kusuma', pembina, tugas('pupr', 'pa')),
  orang('pptk.pupr', 'Bayu Segara', penata, tugas('pupr', 'pptk')),
  orang('ppk.pupr', 'Mega Rahmawati', penata, tugas('pupr', 'ppk-skpd')),
  orang('bendahara.pupr', 'Rizky Maulana', penata, tugas('pupr', 'bendahara-pengeluaran')),
  orang('perencana.bappeda', 'Anindya Kencana', penata, tugas('bappeda', 'bappeda')),
  orang('inspektur', 'Wahyu Baskoro', pembina, tugas('inspektorat', 'inspektorat')),
  orang('tapd', 'Nara Widyatmaka', penata, tugas('setda', 'tapd')),
  orang('ppk.bpkad', 'Galuh Prameswari', penata, tugas('bpkad', 'ppk-skpd')),
  orang('penerimaan.bpkad', 'Danu Kertapati', penata, tugas('bpkad', 'bendahara-penerimaan')),
]

/** 18 digits no civil servant has: the region's code, zeros, a number. */
export function nipContoh({ kode }: PemdaContoh, nomor: number): string {
  return `${kode.replace('.', '').padEnd(4, '0')}${String(nomor).padStart(14, '0')}`
}
