import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { isiTerisi } from '../sistem/isi-terisi.ts'

const uu25 = { sejak: '2004-10-05' } as const

/** Rules of the usulan. The law asks for a meeting of citizens before the RKPD; what an usulan must say is sound practice. */
export const aturanUsulan: readonly Aturan<FaktaDokumen>[] = [
  isiTerisi(
    {
      id: 'usulan-alasan',
      uraian: 'Usulan menyebut mengapa diperlukan, agar bisa ditimbang dalam Musrenbang.',
      dasar: 'UU-25-2004:P23.2',
      diperiksa: 'ingatan',
      berlaku: uu25,
    },
    { isian: 'alasan', huruf: 10, pesan: 'Tulis mengapa usulan ini diperlukan, sedikitnya 10 huruf.' },
  ),
  {
    id: 'usulan-perkiraan',
    uraian: 'Usulan menyebut perkiraan biayanya, agar terlihat berapa yang ditampung RKPD.',
    dasar: 'UU-25-2004:P23.2',
    diperiksa: 'ingatan',
    berlaku: uu25,
    check: ({ jumlah }) =>
      jumlah > 0n
        ? []
        : [{ lokasi: 'isi.perkiraan', pesan: 'Isi perkiraan biaya lebih dari Rp0; perkiraan kasar cukup.' }],
  },
]
