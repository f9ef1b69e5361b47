import { type IsiRujukan, searchIsi } from '@benang/database/sistem/isi-rujukan'
import { type BentukKode, bentukKode, isSegmen, readKode } from '@benang/values/baca-kode'
import type { Act } from '../act.ts'
import { pembacaRujukan } from './list-rujukan.ts'

/** `cari` is a code in any spelling, which finds the whole branch, or a part of a code or name; '' finds all. */
export type SearchRujukanInput = { daftar: string; edisi: string; cari: string; halaman: number }

/** A page of an edition; `lagi` is true when another follows. */
export type HalamanRujukan = { baris: readonly IsiRujukan[]; lagi: boolean }

const banyak = 50
const bentuk: Readonly<Record<string, BentukKode>> = {
  nomenklatur: bentukKode.kegiatan,
  rekening: bentukKode.rekening,
  'sumber-dana': bentukKode.sumberDana,
  wilayah: bentukKode.wilayah,
}

/** Looks a code or a name up in one edition of a list. */
export const searchRujukan: Act<SearchRujukanInput, HalamanRujukan> = {
  name: 'rujukan.cari',
  kind: 'read',
  roles: pembacaRujukan,
  async run({ tx }, { halaman, cari, ...edisi }) {
    const keluarga = bentuk[edisi.daftar]
    const kode = keluarga === undefined ? null : readKode(cari, keluarga)
    const segmen = kode !== null && isSegmen(kode) ? kode : null
    const lewati = (halaman - 1) * banyak
    const rows = await searchIsi(tx, { ...edisi, cari: cari.trim(), segmen, lewati, banyak: banyak + 1 })
    return { baris: rows.slice(0, banyak), lagi: rows.length > banyak }
  },
}
