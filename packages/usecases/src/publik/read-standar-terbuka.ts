import { findPemdaTerbuka } from '@benang/database/publik/apbd'
import {
  countStandarTerbuka,
  type KeputusanTerbuka,
  listKeputusan,
  listStandarTerbuka,
  type StandarTerbuka,
} from '@benang/database/publik/standar-terbuka'
import { readHariIni } from '@benang/database/publik/hari-ini'
import { tanggalStandar } from '@benang/domain/penganggaran/standar/tanggal-standar'
import type { Tanggal } from '@benang/values/tanggal'
import type { Context } from '../context.ts'
import { teksSusunan } from '../penganggaran/read-daftar-standar.ts'
import { wordsOf } from '../penganggaran/search-standar-harga.ts'
import type { PemdaTampak } from './read-terbitan.ts'

/** Standard prices of a pemda on a day of a fiscal year; a page of them, or all for a file. */
export type DaftarTerbuka = {
  contoh: boolean
  pemda: PemdaTampak
  tahun: number
  tanggal: Tanggal
  cari: string
  keputusan: readonly KeputusanTerbuka[]
  banyak: number
  halaman: number
  akhir: number
  /** `susunan` in words of the import. */
  baris: readonly (Omit<StandarTerbuka, 'susunan'> & { susunan: string })[]
}

const ukuran = 200

/** The list that holds today, held within the year asked for; undefined for a pemda or year that is none. */
export async function readStandarTerbuka(
  { db }: Pick<Context, 'db'>,
  tanya: { slug: string; tahun: string; cari: string; halaman: string; utuh: boolean },
): Promise<DaftarTerbuka | undefined> {
  const found = await findPemdaTerbuka(db.publik, tanya.slug)
  const tahun = Number(tanya.tahun)
  const halaman = Number(tanya.halaman || '1')
  if (found === undefined || !Number.isInteger(tahun) || !Number.isInteger(halaman) || halaman < 1)
    return undefined
  const { pemdaId, contoh, ...pemda } = found
  const tanggal = tanggalStandar(tahun, await readHariIni(db.publik))
  const cari = tanya.cari.slice(0, 120)
  const asked = { pemdaId, tanggal, kata: wordsOf(cari) }
  const banyak = await countStandarTerbuka(db.publik, asked)
  const akhir = Math.max(1, Math.ceil(banyak / ukuran))
  if (halaman > akhir) return undefined
  const baris = await listStandarTerbuka(db.publik, {
    ...asked,
    ...(tanya.utuh ? { lewati: 0, banyak: null } : { lewati: (halaman - 1) * ukuran, banyak: ukuran }),
  })
  const keputusan = await listKeputusan(db.publik, asked)
  return {
    ...{ contoh, pemda, tahun, tanggal, cari, keputusan, banyak, halaman, akhir },
    baris: baris.map((satu) => ({ ...satu, susunan: teksSusunan(satu.susunan) })),
  }
}
