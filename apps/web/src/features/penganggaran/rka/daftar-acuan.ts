import { bersih } from '@benang/values/bersih'
import { kodeOf } from '@benang/values/kode-of'
import type { Acuan, PilihanMata } from '../../../dokumen/bentuk.ts'

/** Finds a reference row by its code, however its zeros and spaces are written, or by its name. */
export type DaftarAcuan = { semua: readonly Acuan[]; find: (text: string) => Acuan | null }

/** The three lists a line of an RKA names. */
export type AcuanRka = Readonly<Record<'subKegiatan' | 'rekening' | 'dana', DaftarAcuan>>

/** The lists of an RKA, ready to be searched. */
export function acuanRkaOf({ subKegiatan, rekening, dana }: PilihanMata): AcuanRka {
  return {
    subKegiatan: daftarOf(subKegiatan),
    rekening: daftarOf(rekening.map(({ uraian, ...satu }) => ({ ...satu, nama: uraian }))),
    dana: daftarOf(dana),
  }
}

function daftarOf(semua: readonly Acuan[]): DaftarAcuan {
  const byCode = new Map(semua.map((satu) => [kodeOf(satu.kode) || satu.kode, satu]))
  const byName = new Map(semua.map((satu) => [bersih(satu.nama).toLowerCase(), satu]))
  return {
    semua,
    find(text) {
      const clean = bersih(text)
      if (clean === '' || clean.length > 400) return null
      const code = kodeOf(clean)
      return byCode.get(code === '' ? clean : code) ?? byName.get(clean.toLowerCase()) ?? null
    },
  }
}
