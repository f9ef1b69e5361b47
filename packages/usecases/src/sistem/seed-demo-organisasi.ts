import type { Organisasi } from '@benang/database/organisasi/organisasi'

/** A government of the demo. Codes 98, 98.01, 98.02 and 98.71 belong to no region of Indonesia. */
export type PemdaContoh = {
  pemdaId: number
  kode: string
  slug: string
  akhiran: string
  nama: string
  jenis: 'provinsi' | 'kabupaten' | 'kota'
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
  {
    pemdaId: 3,
    kode: '98.01',
    slug: 'lembah-kenari',
    akhiran: 'kenari',
    nama: 'Kabupaten Lembah Kenari',
    jenis: 'kabupaten',
    indukId: 1,
  },
  {
    pemdaId: 4,
    kode: '98.02',
    slug: 'pesisir-cempaka',
    akhiran: 'cempaka',
    nama: 'Kabupaten Pesisir Cempaka',
    jenis: 'kabupaten',
    indukId: 1,
  },
]

/** The fiscal years of the demo, oldest first. */
export const tahunDemo: readonly number[] = [2024, 2025, 2026]

/** Numbers of the units, the same in all governments. */
export const unitContoh = {
  pemda: 1,
  setda: 2,
  pupr: 3,
  dinkes: 4,
  bappeda: 5,
  bpkad: 6,
  inspektorat: 7,
  dikbud: 8,
  perkim: 9,
  satpolpp: 10,
  dinsos: 11,
  disnaker: 12,
  dlh: 13,
  dishub: 14,
  distan: 15,
} as const

export type UnitContoh = keyof typeof unitContoh

const skpd: readonly (readonly [UnitContoh, kode: string, nama: string, singkatan: string])[] = [
  ['setda', '4.01.0.00.0.00.01.0000', 'Sekretariat Daerah', 'Setda'],
  ['pupr', '1.03.0.00.0.00.01.0000', 'Dinas Pekerjaan Umum dan Penataan Ruang', 'Dinas PUPR'],
  ['dinkes', '1.02.0.00.0.00.01.0000', 'Dinas Kesehatan', 'Dinas Kesehatan'],
  ['bappeda', '5.01.0.00.0.00.01.0000', 'Badan Perencanaan Pembangunan Daerah', 'Bappeda'],
  ['bpkad', '5.02.0.00.0.00.01.0000', 'Badan Pengelolaan Keuangan dan Aset Daerah', 'BPKAD'],
  ['inspektorat', '6.01.0.00.0.00.01.0000', 'Inspektorat Daerah', 'Inspektorat'],
  ['dikbud', '1.01.2.22.0.00.01.0000', 'Dinas Pendidikan dan Kebudayaan', 'Disdikbud'],
  ['perkim', '1.04.0.00.0.00.01.0000', 'Dinas Perumahan dan Kawasan Permukiman', 'Dinas Perkim'],
  ['satpolpp', '1.05.0.00.0.00.01.0000', 'Satuan Polisi Pamong Praja', 'Satpol PP'],
  ['dinsos', '1.06.0.00.0.00.01.0000', 'Dinas Sosial', 'Dinas Sosial'],
  ['disnaker', '2.07.0.00.0.00.01.0000', 'Dinas Tenaga Kerja', 'Disnaker'],
  ['dlh', '2.11.0.00.0.00.01.0000', 'Dinas Lingkungan Hidup', 'DLH'],
  ['dishub', '2.15.0.00.0.00.01.0000', 'Dinas Perhubungan', 'Dishub'],
  ['distan', '3.27.0.00.0.00.01.0000', 'Dinas Pertanian', 'Distan'],
]
const seluruhJenis: readonly UnitContoh[] = skpd.slice(0, 7).map(([unit]) => unit)

/** The units of a government: a province has all, a kabupaten or kota the first seven. */
export function unitPemda({ jenis }: Pick<PemdaContoh, 'jenis'>): readonly UnitContoh[] {
  return jenis === 'provinsi' ? skpd.map(([unit]) => unit) : seluruhJenis
}

/** Units with a budget in the demo, with the bidang of their sub kegiatan. The inspectorate only looks on. */
export function unitBeranggaran(
  pemda: Pick<PemdaContoh, 'jenis'>,
): readonly { unit: UnitContoh; unitId: number; bidang: string }[] {
  return unitPemda(pemda)
    .filter((unit) => unit !== 'inspektorat')
    .map((unit) => ({ unit, unitId: unitContoh[unit], bidang: bidangOf(unit) }))
}

function bidangOf(unit: UnitContoh): string {
  const kode = skpd.find(([nama]) => nama === unit)?.[1] ?? ''
  return kode.slice(0, 4)
}

/** The units of a government of the demo. */
export function organisasiContoh(pemda: PemdaContoh): readonly Omit<Organisasi, 'versi'>[] {
  const { kode, nama } = pemda
  const since = { indukId: null, sejak: '2023-01-01', sampai: null } as const
  const punya = unitPemda(pemda)
  return [
    {
      organisasiId: unitContoh.pemda,
      kode,
      nama: `Pemerintah ${nama}`,
      singkatan: 'Pemerintah',
      jenis: 'pemda',
      ...since,
    },
    ...skpd
      .filter(([unit]) => punya.includes(unit))
      .map(([unit, kodeUnit, namaUnit, singkatan]) => ({
        organisasiId: unitContoh[unit],
        kode: kodeUnit,
        nama: namaUnit,
        singkatan,
        jenis: unit === 'bpkad' ? ('skpkd' as const) : ('skpd' as const),
        ...since,
      })),
  ]
}
