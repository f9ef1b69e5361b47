import type { Isian } from '@benang/documents/jenis-dokumen'
import type { Diperiksa } from '../sistem/aturan.ts'

/** A reason for which the law admits a change of the APBD, since when, by what. */
export type SebabPerubahan = {
  kode: string
  nama: string
  sejak: string
  dasar: string
  diperiksa: Diperiksa
  /** Only this one admits a second change in a year (PP-12-2019:P167). */
  luarBiasa?: true
}

const p161 = { sejak: '2019-03-12', dasar: 'PP-12-2019:P161.2', diperiksa: 'terverifikasi' } as const

/** The five reasons, a closed list. */
export const semuaSebabPerubahan: readonly SebabPerubahan[] = [
  { kode: 'asumsi', nama: 'Perkembangan yang tidak sesuai dengan asumsi KUA', ...p161 },
  { kode: 'pergeseran', nama: 'Pergeseran antar organisasi, program, kegiatan atau jenis belanja', ...p161 },
  { kode: 'silpa', nama: 'SiLPA tahun sebelumnya harus digunakan', ...p161 },
  { kode: 'darurat', nama: 'Keadaan darurat', ...p161 },
  { kode: 'luar-biasa', nama: 'Keadaan luar biasa', ...p161, luarBiasa: true },
]

/** The reason of a code, or undefined. */
export function findSebabPerubahan(kode: string): SebabPerubahan | undefined {
  return semuaSebabPerubahan.find((sebab) => sebab.kode === kode)
}

/** The field in which KUPA-PPAS-P and P-APBD name their reason. */
export const isianSebab: Isian = {
  nama: 'sebab',
  label: 'Sebab perubahan APBD',
  tipe: 'pilihan',
  wajib: true,
  pilihan: semuaSebabPerubahan.map(({ kode, nama }) => ({ nilai: kode, label: nama })),
}
