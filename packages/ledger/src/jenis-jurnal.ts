import { invariant } from '@benang/values/invariant'

/** Every kind of jurnal by its code; the numbers are those of table ledger.jenis (a test compares). */
export const jenisJurnal = {
  daftar: 0,
  usulan: 1,
  rkpd: 2,
  ppas: 3,
  rka: 4,
  dpa: 5,
  pergeseran: 6,
  spd: 7,
  kontrak: 8,
  spp: 9,
  sp2d: 10,
  ketetapan: 11,
  tbp: 12,
  sts: 13,
  bast: 14,
  penyesuaian: 15,
  target: 16,
  capaian: 17,
  pembalikan: 18,
  lanjutan: 19,
  saldo_awal: 20,
  keadaan: 21,
  pengecualian: 22,
  sp2d_up: 23,
  tbp_belanja: 24,
  perubahan: 25,
  silpa: 26,
} as const
export type KodeJenisJurnal = keyof typeof jenisJurnal

/** Code of a kind by its number. */
export function kodeJenisJurnal(nomor: number): KodeJenisJurnal {
  const kode = semuaJenisJurnal.find((satu) => jenisJurnal[satu] === nomor)
  invariant(kode !== undefined, `no such kind of jurnal: ${nomor}`)
  return kode
}

/** True for the code of a kind. */
export function isKodeJenisJurnal(kode: string): kode is KodeJenisJurnal {
  return kode in jenisJurnal
}

const semuaJenisJurnal = Object.keys(jenisJurnal).filter(isKodeJenisJurnal)
