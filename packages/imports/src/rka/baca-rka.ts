import { type Baris, type KepalaLembar, namaKolom } from '../baris.ts'
import type { GalatBaris } from '../rujukan/galat-baris.ts'
import { barisRka } from './baris-rka.ts'
import { lembarAsal } from './kolom-rka.ts'
import { findSusunan, type PemetaanRka, type SusunanRka, susunanDari, tebakSusunan } from './susunan-rka.ts'

/** One line of an RKA as a file has it, its fields as the working paper would have them typed. */
export type BarisRka = {
  lembar: string
  baris: number
  /** Of a file we wrote: which row it was, and as of which operation of the paper. */
  barisId: string | null
  dasarRev: number | null
  /** Only what the file has a column for; '' where the cell is empty. */
  isi: Readonly<Record<string, string>>
  /** What the file says of itself, to be compared: the coefficient as a text and as a number, the amount; '' where it does not. */
  koefisienTeks: string
  volume: string
  jumlah: string
}

/** An RKA file read: its lines, where its columns stand, what is wrong with cells, and what a person should know. */
export type BerkasRka = {
  dialek: SusunanRka['dialek'] | null
  /** What our own template says it was written from: pemda, dokumen, … */
  asal: ReadonlyMap<string, string>
  letak: ReadonlyMap<string, ReadonlyMap<string, number>>
  baris: readonly BarisRka[]
  galat: readonly GalatBaris[]
  /** How cells were read where that is not plain to see: at the cell, in a sentence. */
  catatan: readonly { lembar: string; sel: string; pesan: string }[]
  peringatan: readonly string[]
}

/** What a person said: a layout per sheet, and the sub kegiatan of a file that names none. */
export type PilihanBacaRka = { pemetaan?: Readonly<Record<string, PemetaanRka>>; desimal?: 'koma' | 'titik' }

const batasAwal = 60
const batasCatatan = 200

/** Reads the sheets of a file; a sheet without a layout gives no lines and is named. */
export async function bacaRka(
  isi: AsyncIterable<KepalaLembar | Baris>,
  pilihan: PilihanBacaRka = {},
): Promise<BerkasRka> {
  const hasil = hasilKosong()
  let lembar = bacaLembar({ nama: '', tampak: 'ya' }, hasil, pilihan)
  for await (const satu of isi) {
    if ('sel' in satu) lembar.baris(satu)
    else {
      lembar.tutup()
      lembar = bacaLembar(satu, hasil, pilihan)
    }
  }
  lembar.tutup()
  return hasil
}

type Hasil = {
  dialek: BerkasRka['dialek']
  asal: Map<string, string>
  letak: Map<string, ReadonlyMap<string, number>>
  baris: BarisRka[]
  galat: GalatBaris[]
  catatan: { lembar: string; sel: string; pesan: string }[]
  peringatan: string[]
}

function hasilKosong(): Hasil {
  return {
    dialek: null,
    asal: new Map(),
    letak: new Map(),
    baris: [],
    galat: [],
    catatan: [],
    peringatan: [],
  }
}

function bacaLembar({ nama, tampak }: KepalaLembar, hasil: Hasil, { pemetaan, desimal }: PilihanBacaRka) {
  if (nama === lembarAsal) return bacaAsal(hasil)
  const dipetakan = pemetaan?.[nama]
  const dilewati = tampak !== 'ya' || (pemetaan !== undefined && dipetakan === undefined)
  let awal: Baris[] = []
  let terima: ((baris: Baris) => void) | null = null
  const mulai = (susunan: SusunanRka) => {
    hasil.dialek ??= susunan.dialek
    hasil.letak.set(nama, susunan.letak)
    const jadi = desimal === undefined ? susunan : { ...susunan, desimal }
    const baca = barisRka(nama, jadi)
    terima = (baris) => {
      if (baris.nomor <= susunan.judul) return
      const { satu, galat, catatan } = baca(baris)
      if (satu !== null) hasil.baris.push(satu)
      hasil.galat.push(...galat)
      for (const { kolom, pesan } of catatan)
        if (hasil.catatan.length < batasCatatan)
          hasil.catatan.push({ lembar: nama, sel: `${namaKolom(kolom)}${baris.nomor}`, pesan })
    }
    for (const satu of awal) terima(satu)
    awal = []
  }
  const cari = () => {
    const found = findSusunan(awal) ?? tebakSusunan(awal)
    if (found === undefined) return
    if ('kembar' in found)
      hasil.peringatan.push(`Lembar ${nama}: judul “${found.kembar}” ada di dua kolom; hapus salah satunya.`)
    else mulai(found)
  }
  if (dipetakan !== undefined) mulai(susunanDari(dipetakan))
  return {
    baris: (baris: Baris) => {
      if (dilewati) return
      if (terima !== null) return terima(baris)
      if (awal.length < batasAwal) awal.push(baris)
      if (awal.length === batasAwal) cari()
    },
    tutup: () => {
      if (!dilewati && terima === null && awal.length > 0 && awal.length < batasAwal) cari()
    },
  }
}

/** The sheet of name and value that our template carries. */
function bacaAsal(hasil: Hasil) {
  return {
    baris: ({ sel }: Baris) => {
      const [nama, nilai] = [sel.find(({ kolom }) => kolom === 1), sel.find(({ kolom }) => kolom === 2)]
      if (nama !== undefined) hasil.asal.set(nama.teks, nilai?.teks ?? '')
    },
    tutup: () => undefined,
  }
}
