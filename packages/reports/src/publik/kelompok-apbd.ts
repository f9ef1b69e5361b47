import type { Rupiah } from '@benang/values/rupiah'
import type { Baris, Kolom, Laporan } from '../laporan.ts'
import { persenOf } from '../persen.ts'

/** A part of a published budget as a table: groups under headings. */
export type DataKelompok = {
  kode: string
  pemda: string
  judul: string
  keterangan: readonly string[]
  contoh: boolean
  bagian: readonly { judul: string; isi: readonly KelompokApbd[] }[]
  catatan: readonly string[]
}
export type KelompokApbd = { kode: string; nama: string; anggaran: Rupiah; realisasi: Rupiah }

/** The data of a public page for csv and xlsx: each heading, its groups, nothing summed twice. */
export function kelompokApbd(data: DataKelompok): Laporan {
  const baris = data.bagian.flatMap(({ judul, isi }): readonly Baris[] => [
    { jenis: 'judul', tingkat: 0, sel: [null, judul, null, null, null] },
    ...isi.map(
      ({ kode, nama, anggaran, realisasi }): Baris => ({
        jenis: 'rincian',
        tingkat: 1,
        sel: [kode, nama, anggaran, realisasi, persenOf(realisasi, anggaran)],
      }),
    ),
  ])
  return laporanTerbuka(data, { kolom: kolomKelompok, baris })
}

/** The frame of a table that names no person: title, table, notes. */
export function laporanTerbuka(
  { kode, pemda, judul, keterangan, contoh, catatan }: Omit<DataKelompok, 'bagian'>,
  { kolom, baris }: { kolom: readonly Kolom[]; baris: readonly Baris[] },
): Laporan {
  return {
    ...{ kode, pemda, unit: null, judul, nomor: null, keterangan, arah: 'rebah', pembuka: [] },
    tabel: { judul: null, kolom, baris },
    ...{ penutup: [], terbilang: null, catatan, tempat: null, penandatangan: [] },
    ...{ tanda: contoh ? ['data_contoh'] : [], verifikasi: null },
  }
}

const kolomKelompok: readonly Kolom[] = [
  { nama: 'kode', judul: 'Kode', jenis: 'kode' },
  { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
  { nama: 'anggaran', judul: 'Anggaran (Rp)', jenis: 'uang' },
  { nama: 'realisasi', judul: 'Realisasi (Rp)', jenis: 'uang' },
  { nama: 'persen', judul: '%', jenis: 'persen' },
]
