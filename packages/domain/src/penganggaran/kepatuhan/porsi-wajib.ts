import type { Tanggal } from '@benang/values/tanggal'
import type { Diperiksa } from '../../sistem/aturan.ts'
import type { Saringan } from './saringan.ts'

/**
 * The threshold for budgets above `lebihDari` sen of belanja: hundredths of a percent of the denominator, and where the rule has
 * one a least amount in sen.
 */
export type Ambang = { lebihDari: bigint; persen: bigint; minimum: bigint | null }

/**
 * A share that the law demands, caps or wants reported. `arah` null: reported only. `petaan`: the pemda's own mapping may add lines,
 * since the law names a purpose and not codes. `transisi`: until that date the share is approached, not yet due.
 */
export type PorsiWajib = {
  id: string
  nama: string
  /** What the rule demands, as an officer would say it. */
  uraian: string
  pembilang: Saringan
  penyebut: Saringan
  sebutPenyebut: string
  arah: 'sedikitnya' | 'sebanyaknya' | null
  ambang: readonly Ambang[]
  jenisPemda: readonly ('provinsi' | 'kabupaten' | 'kota')[]
  petaan: boolean
  dasar: string
  diperiksa: Diperiksa
  sejak: Tanggal
  sampai: Tanggal | null
  transisi: Tanggal | null
}

const semua = ['provinsi', 'kabupaten', 'kota'] as const
const kabKota = ['kabupaten', 'kota'] as const
const triliun = 100_000_000_000_000n // sen
const miliar = 100_000_000_000n

const belanja = { termasuk: [{ rekening: '5' }], kecuali: [] } satisfies Saringan
const tetap = (persen: bigint): readonly Ambang[] => [{ lebihDari: 0n, persen, minimum: null }]

/** Accounts of teacher allowances that come through TKD (BAS 5.1.01.03.03–05; which of them count is recalled). */
const tunjanganGuru = ['5.1.01.03.03', '5.1.01.03.04', '5.1.01.03.05'].map((rekening) => ({ rekening }))

/** Every share with its dates; a changed law ends a row and adds one. */
export const semuaPorsi: readonly PorsiWajib[] = [
  {
    ...{ id: 'porsi-pendidikan', nama: 'Pendidikan', jenisPemda: semua, petaan: true },
    uraian:
      'Anggaran fungsi pendidikan sedikitnya 20% belanja daerah. Teks undang-undang mengecualikan gaji pendidik; putusan MK 2008 memasukkannya (ingatan).',
    pembilang: { termasuk: [{ rekening: '5', subKegiatan: '1.01' }], kecuali: [] },
    ...{ penyebut: belanja, sebutPenyebut: 'belanja daerah', arah: 'sedikitnya', ambang: tetap(2000n) },
    ...{ dasar: 'UU-20-2003:P49.1', diperiksa: 'ingatan', sejak: '2003-07-08', sampai: null, transisi: null },
  },
  {
    ...{ id: 'porsi-kesehatan-10', nama: 'Kesehatan', jenisPemda: semua, petaan: true },
    uraian: 'Anggaran kesehatan sedikitnya 10% belanja daerah di luar gaji.',
    pembilang: { termasuk: [{ rekening: '5', subKegiatan: '1.02' }], kecuali: [{ rekening: '5.1.01' }] },
    penyebut: { termasuk: [{ rekening: '5' }], kecuali: [{ rekening: '5.1.01' }] },
    ...{ sebutPenyebut: 'belanja di luar belanja pegawai', arah: 'sedikitnya', ambang: tetap(1000n) },
    ...{ dasar: 'UU-36-2009:P171.2', diperiksa: 'kutipan', sejak: '2009-10-13', sampai: '2023-08-07' },
    transisi: null,
  },
  {
    ...{ id: 'porsi-kesehatan', nama: 'Kesehatan', jenisPemda: semua, petaan: true },
    uraian:
      'Anggaran kesehatan sesuai kebutuhan program; batas minimum sudah dicabut, porsinya tetap dilaporkan.',
    pembilang: { termasuk: [{ rekening: '5', subKegiatan: '1.02' }], kecuali: [{ rekening: '5.1.01' }] },
    penyebut: { termasuk: [{ rekening: '5' }], kecuali: [{ rekening: '5.1.01' }] },
    ...{ sebutPenyebut: 'belanja di luar belanja pegawai', arah: null, ambang: [] },
    ...{ dasar: 'UU-17-2023:P409', diperiksa: 'kutipan', sejak: '2023-08-08', sampai: null, transisi: null },
  },
  {
    ...{ id: 'porsi-pegawai', nama: 'Belanja pegawai', jenisPemda: semua, petaan: false },
    uraian: 'Belanja pegawai di luar tunjangan guru dari TKD sebanyak-banyaknya 30% belanja daerah.',
    pembilang: { termasuk: [{ rekening: '5.1.01' }], kecuali: tunjanganGuru },
    ...{ penyebut: belanja, sebutPenyebut: 'belanja daerah', arah: 'sebanyaknya', ambang: tetap(3000n) },
    ...{ dasar: 'UU-1-2022:P146.1', diperiksa: 'terverifikasi', sejak: '2022-01-05', sampai: null },
    transisi: '2027-01-05',
  },
  {
    ...{ id: 'porsi-infrastruktur', nama: 'Infrastruktur pelayanan publik', jenisPemda: semua, petaan: true },
    uraian:
      'Belanja infrastruktur pelayanan publik sedikitnya 40% belanja daerah di luar bagi hasil dan transfer. Rekening yang dihitung adalah ingatan.',
    pembilang: {
      termasuk: [
        { rekening: '5.2.04' },
        { rekening: '5.2.03' },
        { rekening: '5.2.01' },
        { rekening: '5.1.02.03', subKegiatan: '1.03' },
      ],
      kecuali: [],
    },
    penyebut: { termasuk: [{ rekening: '5' }], kecuali: [{ rekening: '5.4' }] },
    ...{ sebutPenyebut: 'belanja di luar belanja transfer', arah: 'sedikitnya', ambang: tetap(4000n) },
    ...{ dasar: 'UU-1-2022:P147.1', diperiksa: 'terverifikasi', sejak: '2022-01-05', sampai: null },
    transisi: '2027-01-05',
  },
  {
    ...{
      id: 'porsi-pengawasan-provinsi',
      nama: 'Pengawasan (APIP)',
      jenisPemda: ['provinsi'],
      petaan: false,
    },
    uraian:
      'Anggaran pengawasan sedikitnya 0,90% belanja sampai Rp4 triliun; 0,60% dan Rp36 miliar di atasnya; 0,30% dan Rp60 miliar di atas Rp10 triliun. Batas rupiahnya adalah ingatan.',
    pembilang: { termasuk: [{ rekening: '5', subKegiatan: '6.01' }], kecuali: [] },
    ...{ penyebut: belanja, sebutPenyebut: 'belanja daerah', arah: 'sedikitnya' },
    ambang: [
      { lebihDari: 0n, persen: 90n, minimum: null },
      { lebihDari: 4n * triliun, persen: 60n, minimum: 36n * miliar },
      { lebihDari: 10n * triliun, persen: 30n, minimum: 60n * miliar },
    ],
    ...{
      dasar: 'PERMENDAGRI-33-2019',
      diperiksa: 'kutipan',
      sejak: '2020-01-01',
      sampai: null,
      transisi: null,
    },
  },
  {
    ...{ id: 'porsi-pengawasan-kabkota', nama: 'Pengawasan (APIP)', jenisPemda: kabKota, petaan: false },
    uraian:
      'Anggaran pengawasan sedikitnya 1,00% belanja sampai Rp1 triliun; 0,75% dan Rp10 miliar di atasnya; 0,50% dan Rp15 miliar di atas Rp2 triliun. Batas rupiahnya adalah ingatan.',
    pembilang: { termasuk: [{ rekening: '5', subKegiatan: '6.01' }], kecuali: [] },
    ...{ penyebut: belanja, sebutPenyebut: 'belanja daerah', arah: 'sedikitnya' },
    ambang: [
      { lebihDari: 0n, persen: 100n, minimum: null },
      { lebihDari: triliun, persen: 75n, minimum: 10n * miliar },
      { lebihDari: 2n * triliun, persen: 50n, minimum: 15n * miliar },
    ],
    ...{
      dasar: 'PERMENDAGRI-33-2019',
      diperiksa: 'kutipan',
      sejak: '2020-01-01',
      sampai: null,
      transisi: null,
    },
  },
  {
    ...{ id: 'porsi-sdm-provinsi', nama: 'Pengembangan SDM', jenisPemda: ['provinsi'], petaan: true },
    uraian: 'Pendidikan dan pelatihan ASN sedikitnya 0,34% belanja daerah.',
    pembilang: { termasuk: [{ rekening: '5', subKegiatan: '5.04' }], kecuali: [] },
    ...{ penyebut: belanja, sebutPenyebut: 'belanja daerah', arah: 'sedikitnya', ambang: tetap(34n) },
    ...{
      dasar: 'PERMENDAGRI-33-2019',
      diperiksa: 'ingatan',
      sejak: '2020-01-01',
      sampai: null,
      transisi: null,
    },
  },
  {
    ...{ id: 'porsi-sdm-kabkota', nama: 'Pengembangan SDM', jenisPemda: kabKota, petaan: true },
    uraian: 'Pendidikan dan pelatihan ASN sedikitnya 0,16% belanja daerah.',
    pembilang: { termasuk: [{ rekening: '5', subKegiatan: '5.04' }], kecuali: [] },
    ...{ penyebut: belanja, sebutPenyebut: 'belanja daerah', arah: 'sedikitnya', ambang: tetap(16n) },
    ...{
      dasar: 'PERMENDAGRI-33-2019',
      diperiksa: 'ingatan',
      sejak: '2020-01-01',
      sampai: null,
      transisi: null,
    },
  },
  {
    ...{ id: 'porsi-add', nama: 'Alokasi dana desa', jenisPemda: kabKota, petaan: true },
    uraian:
      'Alokasi dana desa sedikitnya 10% dana perimbangan setelah dikurangi DAK. Rekening ADD adalah ingatan.',
    pembilang: { termasuk: [{ rekening: '5.4.02.05' }], kecuali: [] },
    penyebut: {
      termasuk: [{ rekening: '4.2.01.01' }],
      kecuali: [{ rekening: '4.2.01.01.03' }, { rekening: '4.2.01.01.04' }],
    },
    ...{ sebutPenyebut: 'dana perimbangan di luar DAK', arah: 'sedikitnya', ambang: tetap(1000n) },
    ...{
      dasar: 'UU-6-2014:P72.4',
      diperiksa: 'terverifikasi',
      sejak: '2014-01-15',
      sampai: null,
      transisi: null,
    },
  },
]

/** The shares that bind a kind of government in a fiscal year: in force on its first day. */
export function porsiBerlaku(jenis: 'provinsi' | 'kabupaten' | 'kota', tahun: number): readonly PorsiWajib[] {
  const awal = `${tahun}-01-01`
  return semuaPorsi.filter(
    ({ jenisPemda, sejak, sampai }) =>
      jenisPemda.includes(jenis) && sejak <= awal && (sampai === null || awal <= sampai),
  )
}
