import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { setelahAsal } from '../sistem/aturan-asal.ts'
import { hanyaPlafon } from '../sistem/hanya-plafon.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { sebabTerisi } from './sebab-terisi.ts'

const pp12 = { sejak: '2019-03-12' } as const

/** Rules of the KUPA-PPAS-P; that what it raises stays within the RKPD is held by the book. */
export const aturanPpasPerubahan: readonly Aturan<FaktaDokumen>[] = [
  sebabTerisi({
    id: 'kupa-sebab',
    uraian: 'KUPA-PPAS-P menyebut satu dari lima sebab perubahan APBD.',
    dasar: 'PP-12-2019:P161.2',
    diperiksa: 'terverifikasi',
    berlaku: pp12,
  }),
  isiTerisi(
    {
      id: 'kupa-nota',
      uraian: 'KUPA-PPAS-P menyebut nota kesepakatan KDH dan pimpinan DPRD.',
      dasar: 'PP-12-2019:P169',
      diperiksa: 'terverifikasi',
      berlaku: pp12,
    },
    { isian: 'nota', pesan: 'Isi nomor dan tanggal nota kesepakatan KUPA-PPAS-P.' },
  ),
  isiTerisi(
    {
      id: 'kupa-alasan',
      uraian: 'KUPA-PPAS-P menguraikan sebab perubahannya.',
      dasar: 'PP-12-2019:P169',
      diperiksa: 'ingatan',
      berlaku: pp12,
    },
    { isian: 'alasan', huruf: 10, pesan: 'Uraikan sebab perubahan, sedikitnya 10 huruf.' },
  ),
  hanyaPlafon({
    id: 'kupa-plafon',
    uraian: 'Baris KUPA-PPAS-P adalah selisih plafon sub kegiatan dan sumber dana.',
    dasar: 'PP-12-2019:P169',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
  setelahAsal({
    id: 'kupa-setelah-ppas',
    uraian: 'KUPA-PPAS-P bertanggal sama dengan atau setelah KUA-PPAS-nya.',
    dasar: 'PP-12-2019:P169',
    diperiksa: 'ingatan',
    berlaku: pp12,
  }),
]
