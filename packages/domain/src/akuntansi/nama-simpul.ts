import type { KodeSimpul } from './benang.ts'

/** Families of stages, in order; each has a colour and a name. */
export const namaRumpun = {
  rencana: 'Rencana',
  anggaran: 'Anggaran',
  laksana: 'Pelaksanaan',
  hasil: 'Hasil',
} as const
export type Rumpun = keyof typeof namaRumpun

/** What a knot of the thread is called, and its family. */
export const namaSimpul: Readonly<Record<KodeSimpul, { nama: string; rumpun: Rumpun }>> = {
  usulan: { nama: 'Usulan', rumpun: 'rencana' },
  renja: { nama: 'Renja', rumpun: 'rencana' },
  rkpd: { nama: 'RKPD', rumpun: 'rencana' },
  ppas: { nama: 'KUA-PPAS', rumpun: 'rencana' },
  rka: { nama: 'RKA', rumpun: 'anggaran' },
  apbd: { nama: 'APBD', rumpun: 'anggaran' },
  dpa: { nama: 'DPA', rumpun: 'anggaran' },
  dpa_kini: { nama: 'DPA sekarang', rumpun: 'anggaran' },
  kas: { nama: 'Anggaran kas', rumpun: 'laksana' },
  spd: { nama: 'SPD', rumpun: 'laksana' },
  kontrak: { nama: 'Kontrak', rumpun: 'laksana' },
  spp: { nama: 'SPP', rumpun: 'laksana' },
  spm: { nama: 'SPM', rumpun: 'laksana' },
  sp2d: { nama: 'SP2D', rumpun: 'laksana' },
  target: { nama: 'Target', rumpun: 'anggaran' },
  target_kini: { nama: 'Target sekarang', rumpun: 'anggaran' },
  terima: { nama: 'Penerimaan', rumpun: 'laksana' },
  lra: { nama: 'LRA', rumpun: 'hasil' },
}
