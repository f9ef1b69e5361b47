import type { Aturan, FaktaDokumen } from '../sistem/aturan.ts'
import { dalamSisaAsal, setelahAsal } from '../sistem/aturan-asal.ts'

const uu1 = { sejak: '2004-01-14' } as const

/** Rules of the receipt. */
export const aturanBast: readonly Aturan<FaktaDokumen>[] = [
  dalamSisaAsal({
    id: 'bast-batas-kontrak',
    uraian: 'Yang diserahterimakan, bersama BAST lain, tidak melebihi nilai kontrak setiap mata anggaran.',
    dasar: 'UU-1-2004:P18.2',
    diperiksa: 'terverifikasi',
    berlaku: uu1,
  }),
  setelahAsal({
    id: 'bast-setelah-kontrak',
    uraian: 'Serah terima terjadi setelah kontraknya ditandatangani.',
    dasar: 'UU-1-2004:P18.2',
    diperiksa: 'ingatan',
    berlaku: uu1,
  }),
]
