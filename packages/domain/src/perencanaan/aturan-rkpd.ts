import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { hanyaPlafon } from '../sistem/hanya-plafon.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { muatanUtuh } from '../sistem/muatan-utuh.ts'

const uu25 = { sejak: '2004-10-05' } as const
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
  {
    id: 'rkpd-usulan-renja',
    uraian: 'Usulan masuk RKPD lewat Renja yang diverifikasi, pada sub kegiatan yang sama.',
    dasar: 'UU-25-2004:P21.3',
    diperiksa: 'ingatan',
    berlaku: uu25,
    check: ({ baris, usulan }) =>
      baris.flatMap(({ urut, kunci, acuan }) => {
        if (acuan === null || usulan.diRenja.has(`${kunci} ${acuan.dokumenId}`)) return []
        const pesan = `Baris ${urut} menampung usulan ${acuan.nomor} yang belum ada di Renja pada sub kegiatan itu. Minta dinas memasukkannya ke Renja, verifikasi, lalu ubah draf ini.`
        return [{ lokasi: `baris.${urut}`, pesan }]
      }),
  },
  muatanUtuh({
    id: 'rkpd-renja-utuh',
    uraian: 'Renja yang dimuat RKPD masih sama dengan saat dimuat.',
    dasar: 'UU-25-2004:P21.3',
    diperiksa: 'ingatan',
    berlaku: uu25,
  }),
]
