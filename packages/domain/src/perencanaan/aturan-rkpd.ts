import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { hanyaPlafon } from '../sistem/hanya-plafon.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'

const uu23 = { sejak: '2014-10-02' } as const

/** Rules of the RKPD. */
export const aturanRkpd: readonly Aturan<FaktaDokumen>[] = [
  isiTerisi(
    {
      id: 'rkpd-perkada',
      uraian: 'RKPD menyebut Perkada yang menetapkannya.',
      dasar: 'UU-23-2014:P264.2',
      diperiksa: 'terverifikasi',
      berlaku: uu23,
    },
    { isian: 'dasar', pesan: 'Isi nomor dan tanggal Perkada RKPD.' },
  ),
  hanyaPlafon({
    id: 'rkpd-plafon',
    uraian: 'Baris RKPD adalah pagu sub kegiatan dan sumber dana.',
    dasar: 'UU-23-2014:P264.2',
    diperiksa: 'ingatan',
    berlaku: uu23,
  }),
]
