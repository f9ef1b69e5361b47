import { semuaTenggat, type TenggatId } from '../../penatausahaan/tenggat-dokumen.ts'
import type { BuktiTenggat, HariTetap, HitungTenggat, TenggatAnggaran } from './tenggat-anggaran.ts'

type Isi = Pick<TenggatAnggaran, 'kode' | 'nama' | 'pelaku' | 'hitung' | 'dasar'>

const bawaan: Omit<TenggatAnggaran, keyof Isi> = {
  ...{ jenisPemda: ['provinsi', 'kabupaten', 'kota'], sampai: null, bukti: null, bersyarat: null },
  ...{ ingatkan: 10, sejak: '2019-03-12', diperiksa: 'terverifikasi' },
}

/** A row with what most rows share: every kind of pemda, in force since PP 12/2019, read in the law, 10 working days' notice. */
export function baris(isi: Isi & Partial<TenggatAnggaran>): TenggatAnggaran {
  return { ...bawaan, ...isi }
}

/** A fixed day of the year n + `tahun`. */
export function pada(
  tahun: -1 | 0 | 1,
  bulan: number,
  hari: number | 'akhir',
): HitungTenggat & { cara: 'tanggal' } {
  return { cara: 'tanggal', tahun, bulan, hari }
}

/** The end of a week of a month of the year n + `tahun`. */
export function pekan(tahun: -1 | 0 | 1, bulan: number, minggu: 1 | 2 | 3 | 4): HitungTenggat {
  return { cara: 'minggu', tahun, bulan, minggu }
}

/** So many working days from another deadline's event, or from a fixed day. */
export function hariKerja(hari: number, dari: string | HariTetap): HitungTenggat {
  return { cara: 'hari-kerja', hari, dari }
}

/** One document in one of these states is enough. */
export function satu(jenis: string, ...status: readonly string[]): BuktiTenggat {
  return { jenis, status, semua: false }
}

/** Every document of the kind must have come so far. */
export function semua(jenis: string, ...status: readonly string[]): BuktiTenggat {
  return { jenis, status, semua: true }
}

/** The working days and basis of a deadline between documents that is kept already. */
export function menurut(
  id: TenggatId,
  dari: string,
): Pick<TenggatAnggaran, 'hitung' | 'dasar' | 'diperiksa'> {
  const { hariKerja: hari, dasar, diperiksa } = semuaTenggat.find((row) => row.id === id) ?? semuaTenggat[0]
  return { hitung: hariKerja(hari, dari), dasar, diperiksa }
}
