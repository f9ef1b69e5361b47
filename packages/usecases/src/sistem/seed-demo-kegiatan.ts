import { daftarBawaan } from './daftar-bawaan.ts'

/** What a sub kegiatan of the demo buys: the key of a row in `profilBelanja`. */
export type ProfilKegiatan = keyof typeof kabkota

/** A sub kegiatan that the demo budgets; names are those of the built-in nomenclature. */
export type KegiatanContoh = {
  jenisPemda: 'PROV' | 'KABKOT'
  kode: string
  nama: string
  profil: ProfilKegiatan
}

const profil = [
  'gaji',
  'sekolah',
  'kesehatan',
  'jalan',
  'rawat',
  'barang',
  'dokumen',
  'latih',
  'bibit',
  'layan',
] as const
const namaOf = new Map(
  daftarBawaan
    .find(({ daftar }) => daftar === 'nomenklatur')
    ?.baris.map(([jenis, kode, nama = '']) => [`${jenis} ${kode}`, nama]),
)
const provinsi = {
  gaji: '1.01.01.1.02.0001 1.02.01.1.02.0001 1.03.01.1.02.0001 1.04.01.1.02.0001 1.05.01.1.02.0001 1.06.01.1.02.0001 2.07.01.1.02.0001 2.11.01.1.02.0001 2.15.01.1.02.0001 3.27.01.1.02.0001 4.01.01.1.02.0001 5.01.01.1.02.0001 5.02.01.1.02.0001',
  sekolah: '1.01.02.1.01.0019',
  kesehatan: '1.02.02.1.01.0002',
  jalan: '2.15.02.1.05.0008',
  rawat: '1.03.10.1.01.0045 2.15.02.1.02.0004',
  barang:
    '1.01.02.1.01.0036 1.06.06.1.01.0013 2.11.11.1.01.0007 3.27.07.1.01.0003 4.01.07.1.02.0001 5.02.02.1.03.0001',
  dokumen:
    '1.04.02.1.03.0001 1.04.02.1.03.0004 1.04.05.1.01.0001 1.05.03.1.01.0003 1.05.04.1.01.0028 2.11.03.1.01.0017 4.01.05.1.01.0001 5.01.02.1.02.0004 5.02.03.1.01.0005',
  latih:
    '1.01.02.1.01.0059 1.05.03.1.04.0006 1.06.05.1.02.0006 1.06.04.1.04.0007 2.07.03.1.01.0005 2.07.04.1.03.0003 2.11.08.1.01.0007 2.15.02.1.03.0009 3.27.07.1.02.0002 4.01.02.1.02.0005 5.01.02.1.01.0005 5.01.02.1.01.0003 5.02.02.1.01.0003',
  bibit: '3.27.02.1.02.0007',
  layan: '1.02.02.1.02.0003 1.02.02.1.02.0006 2.07.04.1.01.0002',
} as const

const kabkota = {
  gaji: '1.01.01.2.02.0001 1.02.01.2.02.0001 1.03.01.2.02.0001 4.01.01.2.02.0001 5.01.01.2.02.0001 5.02.01.2.02.0001',
  sekolah: '1.01.02.2.01.0051',
  kesehatan: '1.02.02.2.01.0002',
  jalan: '1.03.10.2.01.0056',
  rawat: '1.03.02.2.02.0008',
  barang: '1.01.02.2.01.0046 1.01.02.2.03.0009 5.02.04.2.01.0005',
  dokumen: '4.01.02.2.01.0001 4.01.02.2.04.0001 5.01.02.2.02.0003 5.02.03.2.01.0005',
  latih: '4.01.02.2.03.0002 5.01.02.2.01.0005 5.01.02.2.01.0003 5.02.02.2.01.0003',
  bibit: '',
  layan: '1.02.02.2.02.0015',
} as const

/** Sub kegiatan of every budgeted unit of the demo, by kind of pemda; their codes are those of the built-in nomenclature. */
export const kegiatanContoh: readonly KegiatanContoh[] = [
  ...listOf('PROV', provinsi),
  ...listOf('KABKOT', kabkota),
]

function listOf(
  jenisPemda: KegiatanContoh['jenisPemda'],
  daftar: Readonly<Record<ProfilKegiatan, string>>,
): readonly KegiatanContoh[] {
  return profil.flatMap((satu) =>
    daftar[satu]
      .split(' ')
      .filter((kode) => kode !== '')
      .map((kode) => ({ jenisPemda, kode, nama: namaKegiatan(jenisPemda, kode), profil: satu })),
  )
}

/** The name of a built-in sub kegiatan; its code where the list has none. */
export function namaKegiatan(jenisPemda: KegiatanContoh['jenisPemda'], kode: string): string {
  return namaOf.get(`${jenisPemda} ${kode}`) ?? kode
}
