import { bacaNomenklatur } from './nomenklatur.ts'
import { bacaOrganisasi } from './organisasi.ts'
import { bacaPeta } from './peta.ts'
import { bacaRekening } from './rekening.ts'
import { bacaSatuan } from './satuan.ts'
import { bacaStandar } from './standar-harga.ts'
import { bacaSumberDana } from './sumber-dana.ts'
import { bacaWilayah } from './wilayah.ts'

/** The lists that can be imported, by the word after `benang impor`. */
export const bentukDaftar = {
  nomenklatur: bacaNomenklatur,
  rekening: bacaRekening,
  'sumber-dana': bacaSumberDana,
  wilayah: bacaWilayah,
  satuan: bacaSatuan,
  organisasi: bacaOrganisasi,
  peta: bacaPeta,
  'standar-harga': bacaStandar,
} as const

export type NamaDaftar = keyof typeof bentukDaftar

/** The list of that name, if there is one. */
export function findDaftar(nama: string): NamaDaftar | undefined {
  return namaDaftar.find((satu) => satu === nama)
}

/** Their names, in the order a first installation needs them. */
export const namaDaftar: readonly NamaDaftar[] = [
  'nomenklatur',
  'rekening',
  'sumber-dana',
  'wilayah',
  'satuan',
  'organisasi',
  'peta',
  'standar-harga',
]
