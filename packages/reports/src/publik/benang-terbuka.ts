import type { Rupiah } from '@benang/values/rupiah'
import type { Bagian, Baris, Kolom, Laporan } from '../laporan.ts'
import { type DataKelompok, laporanTerbuka } from './kelompok-apbd.ts'

/** What stands below a knot: a document that carried the money there, or why it became more or less. Sen. */
export type RincianBenang = {
  uraian: string
  dokumen: string
  oleh: string
  tanggal: string
  jurnal: string
  jumlah: Rupiah
}

/** A knot of a thread. */
export type SimpulBenang = {
  kode: string
  nama: string
  jumlah: Rupiah
  selisih: readonly RincianBenang[]
  dokumen: readonly RincianBenang[]
}

/** An indicator in words: four quarters and what they amount to. */
export type HasilBenang = { nama: string; satuan: string; target: string; capaian: string; persen: string }

/** A public thread as a report: knot by knot what changed and which documents did it, then what was achieved. */
export function benangTerbuka(
  data: Omit<DataKelompok, 'bagian'>,
  { simpul, hasil }: { simpul: readonly SimpulBenang[]; hasil: readonly HasilBenang[] },
): Laporan {
  const baris = simpul.flatMap(({ kode, nama, jumlah, selisih, dokumen }): readonly Baris[] => [
    ...selisih.map((satu) => rincian(kode, 'selisih', satu)),
    { jenis: 'judul', tingkat: 0, sel: [kode, 'simpul', nama, null, null, null, null, jumlah] },
    ...dokumen.map((satu) => rincian(kode, 'dokumen', satu)),
  ])
  return { ...laporanTerbuka(data, { kolom: kolomBenang, baris }), penutup: hasilOf(hasil) }
}

function rincian(kode: string, hal: string, satu: RincianBenang): Baris {
  const { uraian, dokumen, oleh, tanggal, jurnal, jumlah } = satu
  return { jenis: 'rincian', tingkat: 1, sel: [kode, hal, uraian, dokumen, oleh, tanggal, jurnal, jumlah] }
}

function hasilOf(hasil: readonly HasilBenang[]): readonly Bagian[] {
  if (hasil.length === 0) return []
  const baris = hasil.map(
    ({ nama, satuan, target, capaian, persen }): Baris => ({
      ...{ jenis: 'rincian', tingkat: 0, sel: [nama, satuan, target, capaian, persen] },
    }),
  )
  return [{ jenis: 'tabel', tabel: { judul: 'Hasil sub kegiatan', kolom: kolomHasil, baris } }]
}

const kolomBenang: readonly Kolom[] = [
  { nama: 'simpul', judul: 'Simpul', jenis: 'kode' },
  { nama: 'hal', judul: 'Hal', jenis: 'teks' },
  { nama: 'uraian', judul: 'Uraian', jenis: 'uraian' },
  { nama: 'dokumen', judul: 'Dokumen atau dasar', jenis: 'teks' },
  { nama: 'oleh', judul: 'Diputus oleh', jenis: 'teks' },
  { nama: 'tanggal', judul: 'Tanggal', jenis: 'teks' },
  { nama: 'jurnal', judul: 'Jurnal', jenis: 'kode' },
  { nama: 'jumlah', judul: 'Jumlah (Rp)', jenis: 'uang' },
]
const kolomHasil: readonly Kolom[] = [
  { nama: 'indikator', judul: 'Indikator', jenis: 'uraian' },
  { nama: 'satuan', judul: 'Satuan', jenis: 'teks' },
  { nama: 'target', judul: 'Target triwulan I-IV', jenis: 'teks' },
  { nama: 'capaian', judul: 'Capaian triwulan I-IV', jenis: 'teks' },
  { nama: 'persen', judul: 'Sampai kini', jenis: 'teks' },
]
