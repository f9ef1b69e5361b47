import type { Baris, Kolom, Laporan } from '../laporan.ts'
import { type DataKelompok, laporanTerbuka } from './kelompok-apbd.ts'

/** What a page says in words: under each heading, what it is and what it comes to. */
export type BagianFakta = { judul: string; fakta: readonly (readonly [uraian: string, nilai: string])[] }

/** Such a page as a table of two columns, for csv, xlsx and pdf; empty parts are left out. */
export function faktaTerbuka(data: Omit<DataKelompok, 'bagian'>, bagian: readonly BagianFakta[]): Laporan {
  const baris = bagian
    .filter(({ fakta }) => fakta.length > 0)
    .flatMap(({ judul, fakta }): readonly Baris[] => [
      { jenis: 'judul', tingkat: 0, sel: [judul, null] },
      ...fakta.map(([uraian, nilai]): Baris => ({ jenis: 'rincian', tingkat: 1, sel: [uraian, nilai] })),
    ])
  return { ...laporanTerbuka(data, { kolom: kolomFakta, baris }), arah: 'tegak' }
}

const kolomFakta: readonly Kolom[] = [
  { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
  { nama: 'nilai', judul: 'Isi', jenis: 'teks' },
]
