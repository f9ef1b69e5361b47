import type { Baris, Sel } from '../baris.ts'
import { type BentukKode, isSegmen, readKode } from '@benang/values/baca-kode'
import type { Segmen } from '@benang/values/kode'
import { type GalatBaris, galatBaris, type Tempat } from './galat-baris.ts'
import type { Kepala } from './kepala.ts'

/** The cells of a row by column name, with the faults found while reading them. */
export type Pembaca = {
  tempat: Tempat
  galat: GalatBaris[]
  has(kolom: string): boolean
  /** True when the cell is a number of the workbook, whose digits are exact. */
  isAngka(kolom: string): boolean
  /** Text with single spaces; null when empty. */
  teks(kolom: string): string | null
  /** Text that must be there, at most `batas` letters. */
  wajib(kolom: string, batas: number): string
  /** A code in any spelling; an empty list after a fault. */
  kode(kolom: string, bentuk: BentukKode): Segmen
  tolak(kolom: string, sebab: { alasan: string; saran: string }): void
}

/** Reads one row under its heading. Cells that hold a formula or an error are faults when a column asks for them. */
export function bacaBaris(baris: Baris, kepala: Pick<Kepala, 'letak'>, lembar: string): Pembaca {
  const tempat = { lembar, baris: baris.nomor }
  const galat: GalatBaris[] = []
  const selOf = (kolom: string): Sel | undefined =>
    baris.sel.find((satu) => satu.kolom === (kepala.letak.get(kolom) ?? 0))
  const tolak = (kolom: string, sebab: { alasan: string; saran: string }) => {
    const letak = kepala.letak.get(kolom) ?? 0
    galat.push(galatBaris(tempat, { kolom: letak, nilai: selOf(kolom)?.teks ?? '' }, sebab))
  }
  const teks = (kolom: string): string | null => {
    const sel = selOf(kolom)
    if (sel === undefined) return null
    if (sel.jenis === 'galat' || sel.rumus !== undefined) {
      tolak(kolom, rumus)
      return null
    }
    const bersih = plainTeks(sel.teks)
    return bersih === '' ? null : bersih
  }
  const before = (count: number) => galat.length > count
  return {
    ...{ tempat, galat, teks, tolak },
    has: (kolom) => kepala.letak.has(kolom),
    isAngka: (kolom) => selOf(kolom)?.jenis === 'angka',
    wajib(kolom, batas) {
      const count = galat.length
      const isi = teks(kolom)
      if (isi === null && !before(count))
        tolak(kolom, { alasan: `${kolom} kosong`, saran: 'Isi, atau hapus barisnya.' })
      if (isi !== null && isi.length > batas)
        tolak(kolom, { alasan: `${kolom} lebih dari ${batas} huruf`, saran: 'Singkatkan.' })
      return isi ?? ''
    },
    kode(kolom, bentuk) {
      const count = galat.length
      const isi = teks(kolom) ?? ''
      if (before(count)) return []
      if (selOf(kolom)?.jenis === 'angka' && isi.includes('.')) {
        tolak(kolom, angka)
        return []
      }
      const hasil = readKode(isi, bentuk)
      if (isSegmen(hasil)) return hasil
      tolak(kolom, hasil)
      return []
    },
  }
}

const rumus = {
  alasan: 'rumus atau galat, bukan nilai',
  saran: 'Ganti dengan teksnya (Tempel sebagai nilai).',
}
const angka = {
  alasan: 'kode tersimpan sebagai bilangan, sehingga 5.1 dan 5.10 tidak dapat dibedakan',
  saran: 'Format kolomnya Teks, lalu ketik ulang kodenya.',
}

/** Single plain spaces; `[null]`, as one exporter writes nothing, is nothing; the apostrophe that keeps a spreadsheet from running a text is no part of it. */
function plainTeks(teks: string): string {
  const bersih = teks.replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()
  return bersih === '[null]' ? '' : bersih.replace(/^'(?=[=+@-])/, '')
}
