import type { Rupiah } from '@benang/values/rupiah'
import type { Baris, Kolom, Laporan } from '../laporan.ts'
import { type DataKelompok, laporanTerbuka } from './kelompok-apbd.ts'

/** A published mata anggaran with the names above it. */
export type BarisApbd = {
  kunci: number
  bagian: string
  unitKode: string
  unitNama: string
  subKode: string
  subNama: string
  rekeningKode: string
  rekeningUraian: string
  danaKode: string
  danaNama: string
  anggaran: Rupiah
  realisasi: Rupiah
}

/** Lines of a published budget, one row each, for csv and xlsx. */
export function barisApbd(data: Omit<DataKelompok, 'bagian'>, baris: readonly BarisApbd[]): Laporan {
  return laporanTerbuka(data, {
    kolom: kolomBaris,
    baris: baris.map(
      (satu): Baris => ({
        ...{ jenis: 'rincian', tingkat: 0 },
        sel: [
          ...[String(satu.kunci), satu.bagian, satu.unitKode, satu.unitNama, satu.subKode, satu.subNama],
          ...[satu.rekeningKode, satu.rekeningUraian, satu.danaKode, satu.danaNama],
          ...[satu.anggaran, satu.realisasi],
        ],
      }),
    ),
  })
}

const kolomBaris: readonly Kolom[] = [
  { nama: 'kunci', judul: 'Nomor mata anggaran', jenis: 'kode' },
  { nama: 'bagian', judul: 'Bagian', jenis: 'teks' },
  { nama: 'unit_kode', judul: 'Kode perangkat daerah', jenis: 'kode' },
  { nama: 'unit_nama', judul: 'Perangkat daerah', jenis: 'teks' },
  { nama: 'sub_kode', judul: 'Kode sub kegiatan', jenis: 'kode' },
  { nama: 'sub_nama', judul: 'Sub kegiatan', jenis: 'teks' },
  { nama: 'rekening_kode', judul: 'Kode rekening', jenis: 'kode' },
  { nama: 'rekening_uraian', judul: 'Rekening', jenis: 'uraian' },
  { nama: 'dana_kode', judul: 'Kode sumber dana', jenis: 'kode' },
  { nama: 'dana_nama', judul: 'Sumber dana', jenis: 'teks' },
  { nama: 'anggaran', judul: 'Anggaran (Rp)', jenis: 'uang' },
  { nama: 'realisasi', judul: 'Realisasi (Rp)', jenis: 'uang' },
]
