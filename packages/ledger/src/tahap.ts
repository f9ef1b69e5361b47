import { invariant } from '@benang/values/invariant'

/** Every stage of the ledger by its code; the numbers are those of table ledger.tahap (a test compares). */
export const tahap = {
  luar: 1,
  usulan: 2,
  rkpd: 3,
  ppas: 4,
  rka: 5,
  dpa: 6,
  kas: 7,
  spd: 8,
  spp: 9,
  sp2d: 10,
  bebas: 11,
  komitmen: 12,
  tagihan: 13,
  lanjut: 14,
  target_pendapatan: 15,
  ketetapan: 16,
  terima: 17,
  rencana: 18,
  rencana_pengeluaran: 19,
  akrual: 20,
  tunai: 21,
  lra: 22,
  target: 30,
  capaian: 31,
  luar_ukur: 32,
  pelampauan: 40,
} as const
export type KodeTahap = keyof typeof tahap

/** Code of a stage by its number. */
export function kodeTahap(nomor: number): KodeTahap {
  const kode = semuaTahap.find((satu) => tahap[satu] === nomor)
  invariant(kode !== undefined, `no such stage: ${nomor}`)
  return kode
}

/** True for the code of a stage. */
export function isKodeTahap(kode: string): kode is KodeTahap {
  return kode in tahap
}

const semuaTahap = Object.keys(tahap).filter(isKodeTahap)
