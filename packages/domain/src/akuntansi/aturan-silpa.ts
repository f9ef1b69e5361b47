import { bukanRinci } from '../penganggaran/bagian-apbd.ts'
import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'
import { sebutBaris } from '../sistem/jumlah-per-kunci.ts'

const pp12 = { sejak: '2019-03-12' } as const
const silpa = '6.1.01.'

/** Rules of SiLPA. */
export const aturanSilpa: readonly Aturan<FaktaDokumen>[] = [
  isiTerisi(
    {
      id: 'silpa-dasar',
      uraian: 'SiLPA menyebut Perda pertanggungjawaban atau hasil pemeriksaan yang membuktikannya.',
      dasar: 'PP-12-2019:P121.2',
      diperiksa: 'ingatan',
      berlaku: pp12,
    },
    { isian: 'dasar', pesan: 'Isi dasar SiLPA: Perda pertanggungjawaban atau LHP BPK.' },
  ),
  {
    id: 'silpa-rekening',
    uraian: 'Baris SiLPA memakai rekening sisa lebih perhitungan anggaran (6.1.01) yang paling rinci.',
    dasar: 'PP-12-2019:P70.2',
    diperiksa: 'ingatan',
    berlaku: pp12,
    check: ({ baris }) => {
      const salah = bukanRinci(baris, ['penerimaan'])
      if (salah.length > 0) return salah
      return baris
        .filter(({ rekening }) => !rekening.startsWith(silpa))
        .map((satu) => ({
          lokasi: `baris.${satu.urut}`,
          pesan: `${sebutBaris(satu)} bukan sisa lebih perhitungan anggaran. Pilih rekening 6.1.01.`,
        }))
    },
  },
]
