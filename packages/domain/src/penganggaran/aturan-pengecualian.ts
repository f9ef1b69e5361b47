import { formatTanggal } from '@benang/values/tanggal'
import type { Aturan, FaktaDokumen, Temuan } from '../sistem/aturan.ts'
import { sebutAsal } from '../sistem/aturan-asal.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { sebutBaris } from '../sistem/jumlah-per-kunci.ts'
import { findJalan } from './jalan-pengecualian.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of both exceptions, of PPAS above RKPD and of RKA above PPAS. */
export const aturanPengecualian: readonly Aturan<FaktaDokumen>[] = [
  {
    id: 'pengecualian-jalan',
    uraian:
      'Pengecualian memakai jalan yang diizinkan pada tanggalnya: darurat atau mendesak untuk RKA, atau berita acara bila tabel pemda memuatnya.',
    dasar: 'PP-12-2019:P94',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: jalanSalah,
  },
  isiTerisi(
    {
      id: 'pengecualian-bukti',
      uraian: 'Pengecualian menyebut berita acara atau keputusan yang memberi wewenang.',
      dasar: 'PP-12-2019:P94',
      diperiksa: 'ingatan',
      berlaku: pp12,
    },
    { isian: 'bukti', pesan: 'Isi nomor dan tanggal berita acara atau keputusan KDH.' },
  ),
  isiTerisi(
    {
      id: 'pengecualian-alasan',
      uraian: 'Pengecualian menyebut alasannya; terbaca pada benang anggaran itu.',
      dasar: 'PP-12-2019:P94',
      diperiksa: 'ingatan',
      berlaku: pp12,
    },
    { isian: 'alasan', huruf: 10, pesan: 'Tulis alasan pengecualian, sedikitnya 10 huruf.' },
  ),
  {
    id: 'pengecualian-baris',
    uraian: 'Pengecualian hanya menaikkan kunci yang ada dalam dokumen asalnya.',
    dasar: 'PP-12-2019:P94',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ asal, baris }) =>
      asal === null
        ? []
        : baris
            .filter(({ kunci }) => !asal.baris.some((lain) => lain.kunci === kunci))
            .map((satu) => ({
              lokasi: `baris.${satu.urut}`,
              pesan: `${sebutBaris(satu)} tidak ada di ${sebutAsal(asal)}. Pilih kunci yang ada di sana.`,
            })),
  },
]

function jalanSalah({ jenis, isi, tanggal, jalanPemda }: FaktaDokumen): readonly Temuan[] {
  const jalan = findJalan(String(isi['jalan'] ?? ''))
  const lokasi = 'isi.jalan'
  if (jalan === undefined || jenis !== `pengecualian_${jalan.untuk}`)
    return [{ lokasi, pesan: 'Pilih jalan pengecualian dari daftar.' }]
  if (tanggal < jalan.sejak)
    return [{ lokasi, pesan: `${jalan.nama} baru diizinkan sejak ${formatTanggal(jalan.sejak)}.` }]
  if (!jalan.perPemda || jalanPemda.includes(jalan.kode)) return []
  return [
    {
      lokasi,
      pesan: `${jalan.nama} tidak ada dalam tabel pengecualian pemda ini pada ${formatTanggal(tanggal)}. Turunkan jumlahnya sampai pagu, atau catat dasar pemda lebih dulu.`,
    },
  ]
}
