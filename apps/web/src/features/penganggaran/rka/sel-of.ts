import type { Baris } from '../../../dokumen/bentuk.ts'
import { angkaRingkas } from '../../../uang/uang.tsx'
import { textKoefisien } from '@benang/values/parse-koefisien'
import { type SelRka, selKosong } from './sel-rka.ts'

/** The cells of a stored line, as somebody would type them. */
export function selOf({ mataAnggaran, rincian }: Pick<Baris, 'mataAnggaran' | 'rincian'>): SelRka {
  return {
    ...selKosong,
    subKegiatan: mataAnggaran?.subKegiatanKode ?? '',
    rekening: mataAnggaran?.rekeningKode ?? '',
    dana: mataAnggaran?.danaKode ?? '',
    koefisien: rincian === null ? '' : textKoefisien(rincian),
    harga: rincian === null ? '' : angkaRingkas(rincian.harga),
  }
}
