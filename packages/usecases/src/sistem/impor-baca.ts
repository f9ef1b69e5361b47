import type { Baris, KepalaLembar } from '@benang/imports/baris'
import { batas } from '@benang/imports/batas'
import { bacaBaris } from '@benang/imports/rujukan/baca-baris'
import type { BarisRujukan } from '@benang/imports/rujukan/baris-rujukan'
import { bentukDaftar } from '@benang/imports/rujukan/daftar'
import { type GalatBaris, galatPembaca, type Tempat } from '@benang/imports/rujukan/galat-baris'
import { describeSusunan, findKepala, type Kepala } from '@benang/imports/rujukan/kepala'
import { Refused } from '../refused.ts'
import type { AntreanImpor } from './impor-antrean.ts'
import type { MasukanImpor } from './impor-masukan.ts'

/** What was read so far, and what was wrong with it. */
export type Bacaan = {
  dibaca: number
  galat: GalatBaris[]
  /** Rows with at least one fault. */
  ditolak: Set<string>
  peringatan: string[]
}

/** A heading stands at most this many filled rows below the top of its sheet. */
const barisKepala = 20

/** Reads all rows of a file into the queues and gathers every fault; refuses a file in which no sheet is such a list. */
export async function bacaMasukan(masukan: MasukanImpor, antrean: AntreanImpor): Promise<Bacaan> {
  const bacaan: Bacaan = { dibaca: 0, galat: [], ditolak: new Set(), peringatan: [] }
  const sheets = new Map<string, boolean>()
  let lembar: Lembar = { nama: '', kepala: undefined, dicari: 0 }
  for await (const satu of masukan.isi()) {
    if ('nama' in satu) {
      lembar = openLembar(satu, bacaan)
      sheets.set(satu.nama, false)
    } else if (lembar.kepala === undefined) {
      if (lembar.dicari >= barisKepala) continue
      lembar.dicari += 1
      lembar.kepala = kepalaOf(satu, lembar.nama, masukan)
      if (lembar.kepala !== undefined) sheets.set(lembar.nama, true)
    } else await bacaSatu(satu, { nama: lembar.nama, kepala: lembar.kepala }, { masukan, antrean, bacaan })
  }
  await antrean.flush()
  requireSheet(masukan, sheets, bacaan)
  for (const satu of masukan.galatPembaca)
    if (sheets.get(satu.lembar) === true) addGalat(bacaan, [galatPembaca(satu)])
  return bacaan
}

/** Keeps the faults of one row; the list stops at a thousand, the count does not. */
export function addGalat(bacaan: Bacaan, galat: readonly GalatBaris[]): void {
  for (const satu of galat) {
    bacaan.ditolak.add(`${satu.lembar}!${satu.baris}`)
    if (bacaan.galat.length < batas.galat) bacaan.galat.push(satu)
  }
}

type Lembar = { nama: string; kepala: Kepala | undefined; dicari: number }

function openLembar({ nama, tampak }: KepalaLembar, { peringatan }: Bacaan): Lembar {
  if (tampak !== 'ya') peringatan.push(`Lembar ${nama} ${tampak}; isinya tetap dibaca bila tabelnya cocok.`)
  return { nama, kepala: undefined, dicari: 0 }
}

function kepalaOf(baris: Baris, lembar: string, { daftar }: MasukanImpor): Kepala | undefined {
  const found = findKepala(baris, bentukDaftar[daftar].susunan)
  if (found !== undefined && 'kembar' in found)
    throw new Refused(
      'ISIAN',
      `Lembar ${lembar} baris ${baris.nomor}: judul kolom "${found.kembar}" ada dua. Hapus atau ganti salah satunya.`,
    )
  return found
}

type Kerja = { masukan: MasukanImpor; antrean: AntreanImpor; bacaan: Bacaan }

async function bacaSatu(
  baris: Baris,
  { nama, kepala }: { nama: string; kepala: Kepala },
  { masukan, antrean, bacaan }: Kerja,
): Promise<void> {
  const pembaca = bacaBaris(baris, kepala, nama)
  const hasil = bentukDaftar[masukan.daftar].baca(pembaca, masukan.pilihan)
  const tempat: Tempat = { lembar: nama, baris: baris.nomor }
  bacaan.dibaca += 1
  addGalat(bacaan, pembaca.galat)
  // A faulty row whose code is readable is queued all the same, or every row below it would seem to lack its parent.
  if (pembaca.galat.length === 0 || isInduk(hasil)) await antrean.add(hasil, tempat)
  if (bacaan.dibaca % 10_000 === 0) masukan.onKemajuan?.(`${bacaan.dibaca} baris dibaca`)
}

function isInduk(hasil: BarisRujukan): boolean {
  if (
    hasil.daftar === 'standar-harga' ||
    hasil.daftar === 'satuan' ||
    hasil.daftar === 'organisasi' ||
    hasil.daftar === 'peta'
  )
    return false
  return hasil.segmen.length > 0 && !(hasil.daftar === 'nomenklatur' && hasil.atasan.length > 0)
}

function requireSheet(
  { daftar }: MasukanImpor,
  sheets: ReadonlyMap<string, boolean>,
  { peringatan }: Bacaan,
): void {
  const lain = [...sheets].filter(([, cocok]) => !cocok).map(([nama]) => nama)
  if (lain.length === sheets.size)
    throw new Refused(
      'ISIAN',
      `Tidak ada lembar yang berisi daftar ${daftar}. Baris judulnya harus memuat: ${describeSusunan(bentukDaftar[daftar].susunan)}.`,
    )
  if (lain.length > 0) peringatan.push(`Tidak dibaca, karena judul kolomnya tidak cocok: ${lain.join(', ')}.`)
}
