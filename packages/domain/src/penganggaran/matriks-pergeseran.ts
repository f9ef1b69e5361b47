import type { Tanggal } from '@benang/values/tanggal'
import type { Diperiksa } from '../sistem/aturan.ts'

/** What a pergeseran may cross, the widest first. */
export type TingkatGeser =
  | 'unit'
  | 'program'
  | 'kegiatan'
  | 'sub-kegiatan'
  | 'kelompok'
  | 'jenis'
  | 'dana'
  | 'penerima'
  | 'lokasi'
  | 'objek'
  | 'rincian'
  | 'sub-rincian'

/** Who must agree where money crosses this, in which legal form at least, between which dates, by what. */
export type WewenangGeser = {
  tingkat: TingkatGeser
  sebutan: string
  bentuk: 'perkada' | 'perda'
  /** Roles that may sign. */
  peran: readonly string[]
  oleh: string
  berlaku: { sejak: Tanggal; sampai?: Tanggal }
  dasar: string
  diperiksa: Diperiksa
}

const sebutan: Readonly<Record<TingkatGeser, string>> = {
  unit: 'antar organisasi atau unit organisasi',
  program: 'antar program',
  kegiatan: 'antar kegiatan',
  'sub-kegiatan': 'antar sub kegiatan',
  kelompok: 'antar kelompok belanja',
  jenis: 'antar jenis belanja',
  dana: 'antar sumber dana',
  penerima: 'antar penerima',
  lokasi: 'antar lokasi',
  objek: 'antar objek belanja dalam satu jenis',
  rincian: 'antar rincian objek dalam satu objek',
  'sub-rincian': 'antar sub rincian objek dalam satu rincian objek',
}

const perda = {
  bentuk: 'perda',
  peran: ['kdh'],
  oleh: 'Kepala Daerah dengan perubahan Perda APBD',
} as const
const perkadaKdh = { bentuk: 'perkada', peran: ['kdh'], oleh: 'Kepala Daerah' } as const
const perkadaSekda = { bentuk: 'perkada', peran: ['sekda', 'kdh'], oleh: 'Sekretaris Daerah' } as const
const perkadaPpkd = { bentuk: 'perkada', peran: ['ppkd', 'sekda', 'kdh'], oleh: 'PPKD' } as const

const pp12 = { sejak: '2019-03-12' } as const
const hanyaPp12 = { sejak: '2019-03-12', sampai: '2020-12-29' } as const
const p77 = { sejak: '2020-12-30' } as const
const dibaca = { dasar: 'PP-12-2019:P164.1', diperiksa: 'terverifikasi' } as const
const dibacaKdh = { dasar: 'PP-12-2019:P164.2', diperiksa: 'terverifikasi' } as const
const dikutip = { dasar: 'PERMENDAGRI-77-2020:BAB-VI-D-1', diperiksa: 'kutipan' } as const
const disimpulkan = { dasar: 'PP-12-2019:P164.2', diperiksa: 'ingatan' } as const

type Isi = Omit<WewenangGeser, 'tingkat' | 'sebutan'>
const rows = (tingkat: readonly TingkatGeser[], isi: Isi): readonly WewenangGeser[] =>
  tingkat.map((satu) => ({ tingkat: satu, sebutan: sebutan[satu], ...isi }))

/**
 * The matrix of authority as dated rows. Two layers: PP 12/2019 P163-164 (to jenis: Perda; objek and rincian: Perkada, set by the
 * head of the region), and since 30-12-2020 Permendagri 77/2020 VI.D.1, by which Sekda or PPKD consents. Of source of funds,
 * recipient and location no text says that anybody else may change them: they stand in the Perkada Penjabaran, which the head of the
 * region sets.
 */
export const matriksPergeseran: readonly WewenangGeser[] = [
  ...rows(['unit', 'program', 'kegiatan'], { ...perda, berlaku: pp12, ...dibaca }),
  ...rows(['sub-kegiatan', 'kelompok'], {
    ...perda,
    berlaku: hanyaPp12,
    ...{ dasar: 'PP-12-2019:P164.1', diperiksa: 'ingatan' },
  }),
  ...rows(['sub-kegiatan', 'kelompok'], { ...perda, berlaku: p77, ...dikutip }),
  ...rows(['jenis'], { ...perda, berlaku: pp12, ...dibaca }),
  ...rows(['dana', 'penerima', 'lokasi'], { ...perkadaKdh, berlaku: pp12, ...disimpulkan }),
  ...rows(['objek', 'rincian'], { ...perkadaKdh, berlaku: hanyaPp12, ...dibacaKdh }),
  ...rows(['sub-rincian'], { ...perkadaKdh, berlaku: hanyaPp12, ...disimpulkan }),
  ...rows(['objek'], { ...perkadaSekda, berlaku: p77, ...dikutip }),
  ...rows(['rincian', 'sub-rincian'], { ...perkadaPpkd, berlaku: p77, ...dikutip }),
]

/** The row of a crossing on a date, or undefined before there was one. */
export function wewenangOf(tingkat: TingkatGeser, tanggal: Tanggal): WewenangGeser | undefined {
  return matriksPergeseran.find(
    ({ tingkat: satu, berlaku }) =>
      satu === tingkat && berlaku.sejak <= tanggal && tanggal <= (berlaku.sampai ?? tanggal),
  )
}
