import type { Rupiah } from '@benang/values/rupiah'
import type { Baris, Kolom, Laporan, Sel } from '../laporan.ts'

/** A standard price as the list prints it: prices by zone, null where the zone pays the first; `susunan` in words of the import. */
export type BarisDaftarStandar = {
  kode: string
  nama: string
  spesifikasi: string
  satuan: string
  jenis: string
  harga: readonly (Rupiah | null)[]
  kodeKelompok: string
  namaKelompok: string
  rekening: readonly string[]
  /** Hundredths of a percent. */
  tkdn: number | null
  jenisProduk: string
  keterangan: string
  susunan: string
}

/** The list under the headings of the import, so that its files can be taken in again as they are. */
export function daftarStandar(
  head: Pick<Laporan, 'pemda' | 'judul' | 'keterangan' | 'tanda'>,
  rows: readonly BarisDaftarStandar[],
): Laporan {
  const zona = rows.reduce((most, { harga }) => Math.max(most, harga.length), 1)
  return {
    ...head,
    ...{ kode: 'standar-harga', unit: null, nomor: null, arah: 'rebah', pembuka: [], penutup: [] },
    tabel: { judul: null, kolom: kolomOf(zona), baris: rows.map((row) => barisOf(row, zona)) },
    ...{ terbilang: null, catatan: [], tempat: null, penandatangan: [], verifikasi: null },
  }
}

function kolomOf(zona: number): readonly Kolom[] {
  const harga = Array.from({ length: zona }, (_, index): Kolom => {
    const nomor = index === 0 ? '' : String(index + 1)
    return { nama: nomor === '' ? 'harga' : `harga_${nomor}`, judul: `Harga ${nomor}`.trim(), jenis: 'uang' }
  })
  return [
    { nama: 'kode', judul: 'Kode', jenis: 'kode' },
    { nama: 'nama', judul: 'Nama', jenis: 'uraian' },
    { nama: 'spesifikasi', judul: 'Spesifikasi', jenis: 'teks' },
    { nama: 'satuan', judul: 'Satuan', jenis: 'teks' },
    { nama: 'kelompok', judul: 'Kelompok', jenis: 'teks' },
    ...harga,
    { nama: 'kode_kelompok', judul: 'Kode kelompok', jenis: 'kode' },
    { nama: 'nama_kelompok', judul: 'Nama kelompok', jenis: 'teks' },
    { nama: 'rekening', judul: 'Rekening', jenis: 'kode' },
    { nama: 'tkdn', judul: 'TKDN', jenis: 'persen' },
    { nama: 'jenis_produk', judul: 'Jenis produk', jenis: 'teks' },
    { nama: 'keterangan', judul: 'Keterangan', jenis: 'teks' },
    { nama: 'susunan', judul: 'Susunan', jenis: 'teks' },
  ]
}

function barisOf(row: BarisDaftarStandar, zona: number): Baris {
  const harga = Array.from({ length: zona }, (_, index): Sel => row.harga[index] ?? null)
  return {
    ...{ jenis: 'rincian', tingkat: 0 },
    sel: [
      ...[row.kode, row.nama, row.spesifikasi, row.satuan, row.jenis],
      ...harga,
      ...[row.kodeKelompok, row.namaKelompok, row.rekening.join('; ')],
      row.tkdn === null ? null : BigInt(row.tkdn),
      ...[row.jenisProduk, row.keterangan, row.susunan],
    ],
  }
}
