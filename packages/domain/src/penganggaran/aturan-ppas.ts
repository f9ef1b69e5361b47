import { formatRupiah, parseRupiah, sum } from '@benang/values/rupiah'
import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { setelahAsal } from '../sistem/aturan-asal.ts'
import { hanyaPlafon } from '../sistem/hanya-plafon.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { proyeksiKua } from './isian-kua.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the KUA-PPAS; that plafon stays within the RKPD is held by the book. */
export const aturanPpas: readonly Aturan<FaktaDokumen>[] = [
  isiTerisi(
    {
      id: 'ppas-nota',
      uraian: 'KUA-PPAS menyebut nota kesepakatan yang ditandatangani KDH dan pimpinan DPRD.',
      dasar: 'PP-12-2019:P90.2',
      diperiksa: 'terverifikasi',
      berlaku: pp12,
    },
    { isian: 'nota', pesan: 'Isi nomor dan tanggal nota kesepakatan KUA-PPAS.' },
  ),
  hanyaPlafon({
    id: 'ppas-plafon',
    uraian: 'Baris KUA-PPAS adalah plafon sub kegiatan dan sumber dana.',
    dasar: 'PP-12-2019:P90.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
  setelahAsal({
    id: 'ppas-setelah-rkpd',
    uraian: 'KUA-PPAS bertanggal sama dengan atau setelah RKPD-nya.',
    dasar: 'PP-12-2019:P105.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
  {
    id: 'ppas-seimbang',
    uraian:
      'Proyeksi pendapatan dan pembiayaan neto di KUA menutup plafon belanja; diperiksa begitu satu proyeksi diisi.',
    dasar: 'PP-12-2019:P88.1',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
    check: ({ isi, baris }) => {
      const terisi = proyeksiKua.flatMap(({ nama, arah }) => {
        const nilai = isi[nama]
        return typeof nilai === 'string' && nilai !== '' ? [parseRupiah(nilai) * arah] : []
      })
      const kurang = sum(baris.map(({ jumlah }) => jumlah)) - sum(terisi)
      if (terisi.length === 0 || kurang <= 0n) return []
      const pesan = `Plafon belanja melebihi proyeksi pendapatan dan pembiayaan neto sebesar ${formatRupiah(kurang)}. Tambah proyeksi penerimaan atau kurangi plafon.`
      return [{ lokasi: 'isi.proyeksi_pad', pesan }]
    },
  },
]
