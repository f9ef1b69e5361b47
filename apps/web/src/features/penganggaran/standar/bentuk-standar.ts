import type { Jawaban } from '../../../connection/kontrak.ts'

/** A row of the list. */
export type BarisStandar = Jawaban['standarHarga']['daftar']['baris'][number]
/** An item with its versions, parts and uses. */
export type StandarRinci = Jawaban['standarHarga']['baca']
export type VersiStandar = StandarRinci['versi'][number]

export const semuaJenis = ['SSH', 'SBU', 'HSPK', 'ASB'] as const
export type JenisStandar = (typeof semuaJenis)[number]

/** What each kind is, in a word or two. */
export const namaJenis: Readonly<Record<JenisStandar, string>> = {
  SSH: 'barang dan jasa',
  SBU: 'biaya umum',
  HSPK: 'pekerjaan tersusun',
  ASB: 'belanja kegiatan',
}

/** What the address of the list says. */
export type CariStandar = {
  cari?: string
  jenis?: JenisStandar
  zona?: number
  rekening?: string
  tanggal?: string
  halaman?: number
}

/** The same read from an address somebody typed. */
export function readCariStandar(search: Record<string, unknown>): CariStandar {
  const teks = (nama: string) => {
    const nilai = search[nama]
    return typeof nilai === 'string' || typeof nilai === 'number' ? String(nilai).slice(0, 120) : ''
  }
  const jenis = semuaJenis.find((satu) => satu === teks('jenis'))
  const zona = Number(teks('zona'))
  const halaman = Number(teks('halaman'))
  return {
    ...(teks('cari') === '' ? {} : { cari: teks('cari') }),
    ...(jenis === undefined ? {} : { jenis }),
    ...(Number.isInteger(zona) && zona > 1 && zona <= 9 ? { zona } : {}),
    ...(teks('rekening') === '' ? {} : { rekening: teks('rekening').slice(0, 30) }),
    ...(/^20\d\d-\d\d-\d\d$/.test(teks('tanggal')) ? { tanggal: teks('tanggal') } : {}),
    ...(Number.isInteger(halaman) && halaman > 1 && halaman <= 100_000 ? { halaman } : {}),
  }
}
