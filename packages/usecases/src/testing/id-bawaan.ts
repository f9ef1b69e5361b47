import { invariant } from '@benang/values/invariant'
import { daftarBawaan } from '../sistem/daftar-bawaan.ts'

/** Number of a built-in account on a fresh database: lists are numbered in the order of their file. */
export function rekeningBawaan(kode: string): number {
  return nomorOf(
    'rekening',
    (baris) => baris[0] === kode,
    () => true,
  )
}

/** Number of a built-in source of funds on a fresh database. */
export function danaBawaan(kode: string): number {
  return nomorOf(
    'sumber-dana',
    (baris) => baris[0] === kode,
    () => true,
  )
}

/** Number of a built-in sub kegiatan of a kind of pemda on a fresh database. */
export function subKegiatanBawaan(jenis: 'PROV' | 'KABKOT', nama: string): number {
  return nomorOf('nomenklatur', (baris) => baris[0] === jenis && baris[2] === nama && isSub(baris), isSub)
}

/** Numbers of all built-in sub kegiatan of a kind of pemda whose code begins so, on a fresh database. */
export function semuaSubKegiatanBawaan(jenis: 'PROV' | 'KABKOT', awalan: string): readonly number[] {
  return rowsOf('nomenklatur', isSub).flatMap((baris, index) =>
    baris[0] === jenis && baris[1]?.startsWith(awalan) === true ? [index + 1] : [],
  )
}

function isSub(baris: readonly string[]): boolean {
  return baris[1]?.split('.').length === 6
}

function nomorOf(
  daftar: string,
  wanted: (baris: readonly string[]) => boolean,
  counted: (baris: readonly string[]) => boolean,
): number {
  const index = rowsOf(daftar, counted).findIndex(wanted)
  invariant(index >= 0, `a built-in row of ${daftar}`)
  return index + 1
}

function rowsOf(daftar: string, counted: (baris: readonly string[]) => boolean) {
  return daftarBawaan.find((satu) => satu.daftar === daftar)?.baris.filter(counted) ?? []
}
