import { type Rupiah, sum } from '@benang/values/rupiah'
import type { Kolom, Sel } from '../../laporan.ts'
import { persenOf } from '../../persen.ts'
import type { BarisAnggaran, DataAnggaran } from './baris-anggaran.ts'

type Uang = Pick<BarisAnggaran, 'jumlah' | 'sebelum'>

export const kolomKode: readonly Kolom[] = [
  { nama: 'kode', judul: 'Kode', jenis: 'kode' },
  { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
]

/** One amount, or with a perubahan: sebelum, setelah, bertambah/(berkurang) and its share. */
export function kolomJumlah({ perubahan }: Pick<DataAnggaran, 'perubahan'>): readonly Kolom[] {
  if (!perubahan) return [{ nama: 'jumlah', judul: 'Jumlah (Rp)', jenis: 'uang' }]
  return [
    { nama: 'sebelum', judul: 'Sebelum Perubahan (Rp)', jenis: 'uang' },
    { nama: 'setelah', judul: 'Setelah Perubahan (Rp)', jenis: 'uang' },
    { nama: 'selisih', judul: 'Bertambah/(Berkurang) (Rp)', jenis: 'uang' },
    { nama: 'persen', judul: '%', jenis: 'persen' },
  ]
}

/** The cells below `kolomJumlah`. */
export function selJumlah(
  { perubahan }: Pick<DataAnggaran, 'perubahan'>,
  { jumlah, sebelum }: Uang,
): readonly Sel[] {
  if (!perubahan) return [jumlah]
  const beda = jumlah - sebelum
  return [sebelum, jumlah, beda, persenOf(beda, sebelum)]
}

/** Sum of lines. */
export function totalOf(baris: readonly Uang[]): Uang {
  return { jumlah: sum(baris.map(({ jumlah }) => jumlah)), sebelum: sum(baris.map(({ sebelum }) => sebelum)) }
}

/** The four kinds of spending beside each other, by the second segment of account 5 (Permendagri 90/2019). */
export const jenisBelanja = [
  { nama: 'operasi', judul: 'Belanja Operasi (Rp)', segmen: 1 },
  { nama: 'modal', judul: 'Belanja Modal (Rp)', segmen: 2 },
  { nama: 'tidak_terduga', judul: 'Belanja Tidak Terduga (Rp)', segmen: 3 },
  { nama: 'transfer', judul: 'Belanja Transfer (Rp)', segmen: 4 },
] as const

export const kolomBelanja: readonly Kolom[] = jenisBelanja.map(({ nama, judul }) => ({
  ...{ nama, judul },
  jenis: 'uang',
}))

/** The amounts of spending below `kolomBelanja`. */
export function selBelanja(baris: readonly BarisAnggaran[]): readonly Rupiah[] {
  return jenisBelanja.map(({ segmen }) =>
    sum(
      baris.filter((satu) => satu.segmen[0] === 5 && satu.segmen[1] === segmen).map(({ jumlah }) => jumlah),
    ),
  )
}
