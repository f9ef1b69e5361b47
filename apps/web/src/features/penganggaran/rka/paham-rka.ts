import {
  type CariAcuan,
  isBarisKosong,
  type PahamBaris,
  pahamBaris,
} from '@benang/domain/penganggaran/kertas/paham-baris'
import { parseUang } from '@benang/values/parse-uang'
import { formatAngka } from '@benang/values/rupiah'
import type { TemuanSel } from '../../../kisi/model/ciri.ts'
import type { BarisKisi } from '../../../kisi/model/kontrak.ts'
import type { AcuanRka } from './daftar-acuan.ts'

/** What a row means, by the same reading the server does; looked at once for each of its states. */
export type Paham = (baris: BarisKisi) => PahamBaris

/** Reads rows over the lists of the year. */
export function pahamRka(acuan: AcuanRka): Paham {
  const known = new WeakMap<BarisKisi['isi'], PahamBaris>()
  const cari: CariAcuan = (medan, text) => {
    const satu = acuan[medan].find(text)
    return satu === null ? null : { id: satu.id, kode: satu.kode, rinci: true }
  }
  return ({ isi }) => {
    const made = known.get(isi) ?? pahamBaris(isi, cari)
    known.set(isi, made)
    return made
  }
}

/** True for a row that buys nothing yet; a new row has the codes of the one above it from the start. */
export function isKosongRka({ isi }: BarisKisi): boolean {
  return isBarisKosong(isi)
}

/** What is readable but doubtful in a pasted row: a point or comma with three digits, an amount that differs from the sheet's. */
export function raguRka({ isi }: BarisKisi, jumlah: bigint): readonly TemuanSel[] {
  if (isi['tempelan'] !== 'ya') return []
  const kabar = new Map<string, string>()
  for (const medan of ['koefisien', 'harga']) {
    const [seluruhnya, depan = '', belakang = ''] = tigaAngka.exec(isi[medan] ?? '') ?? []
    // A point before three digits is how prices are written here; in a coefficient it may be a sheet's decimals.
    if (seluruhnya === undefined || (medan === 'harga' && !seluruhnya.includes(','))) continue
    kabar.set(
      medan,
      seluruhnya.includes(',')
        ? `${seluruhnya} dibaca desimal. Jika maksudnya ribuan, tulis ${depan}${belakang}.`
        : `${seluruhnya} dibaca ${depan}${belakang}. Jika maksudnya desimal, tulis ${depan},${belakang}.`,
    )
  }
  const asal = parseUang(isi['jumlahAsal'] ?? '')
  if (asal.keadaan === 'terbaca' && jumlah > 0n && asal.jumlah !== jumlah)
    kabar.set(
      'harga',
      `Di lembar asal jumlahnya ${formatAngka(asal.jumlah)}, hitungan di sini ${formatAngka(jumlah)}. Periksa koefisien dan harga.`,
    )
  return [...kabar].map(([medan, pesan]) => ({ medan, nada: 'waspada', pesan }))
}

const tigaAngka = /(?<![\d.,])(\d{1,3})[.,](\d{3})(?![\d.,])/
